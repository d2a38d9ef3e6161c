package homeward.audit;

import homeward.plumbing.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The chains: where each entry stands in its tenant's.
@Repository
final class Links {
    /// Any number that nobody else of this house locks.
    private static final long SEALING = 4_711_020L;

    private static final byte[] NO_HASH = {};

    private final JdbcClient database;

    Links(JdbcClient database) {
        this.database = database;
    }

    /// Whether this transaction may seal; another process may be at it.
    boolean mayNow() {
        return database.sql("select pg_try_advisory_xact_lock(?)")
                .param(SEALING)
                .query(Boolean.class)
                .single();
    }

    Instant databaseTime() {
        return database.sql("select clock_timestamp()")
                .query((row, _) -> Columns.instant(row, 1))
                .single();
    }

    /// Waits until this transaction alone may seal.
    void awaitTurn() {
        database.sql("select 1 from pg_advisory_xact_lock(?)")
                .param(SEALING)
                .query(Integer.class)
                .single();
    }

    /// Those who have entries, in order.
    List<String> tenants() {
        // One step in the index for each tenant, instead of reading all of it.
        return database.sql("""
                        with recursive tenant (name) as (
                            (select tenant from audit.entry order by tenant limit 1)
                            union all
                            select (select e.tenant from audit.entry e where e.tenant > t.name order by e.tenant limit 1)
                            from tenant t where t.name is not null),
                        chained (name) as (
                            (select tenant from audit.link order by tenant limit 1)
                            union all
                            select (select l.tenant from audit.link l where l.tenant > c.name order by l.tenant limit 1)
                            from chained c where c.name is not null)
                        select name from tenant where name is not null
                        union select name from chained where name is not null
                        order by name
                        """).query((row, _) -> row.getString(1)).list();
    }

    /// The chain as far as it goes, and which entry is its last.
    record End(Chain chain, long xid, long entryNo) {}

    End end(String tenant) {
        return database.sql("""
                        select place, hash, xid, entry_no from audit.link where tenant = ? order by place desc limit 1
                        """)
                .param(tenant)
                .query((row, _) ->
                        new End(new Chain(row.getLong(1), row.getBytes(2)), Stored.xid(row, 3), row.getLong(4)))
                .optional()
                .orElseGet(() -> new End(Chain.begin(), 0, 0));
    }

    /// What comes after the end of the chain, in the order of transactions. An entry is looked at only when every
    /// transaction before its own has ended, so that none can slip in behind.
    List<Stored> next(String tenant, End end, int limit) {
        return database.sql("select " + Stored.COLUMNS + """
                         from audit.entry e
                        where e.tenant = ? and (e.xid, e.entry_no) > (?::text::xid8, ?)
                            and e.xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by e.xid, e.entry_no limit ?
                        """)
                .params(tenant, Long.toUnsignedString(end.xid()), end.entryNo(), limit)
                .query((row, _) -> Stored.from(row, 1))
                .list();
    }

    /// The first part of what is in no chain yet of transactions that began before the one of an entry, and that
    /// entry as the last; empty until it can be sealed too.
    ///
    /// After a restore the numbers of transactions say nothing, and those of entries tell what came before.
    List<Stored> unlinked(String tenant, long upTo, int limit) {
        return database.sql("select " + Stored.COLUMNS + """
                         from audit.entry e left join audit.link l on l.entry_no = e.entry_no
                            join audit.entry last on last.entry_no = :upTo
                        where e.tenant = :tenant and l.entry_no is null
                            and (e.entry_no <= last.entry_no or e.xid < last.xid)
                            and last.xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by e.entry_no = last.entry_no, e.entry_no limit :limit
                        """)
                .param("tenant", tenant)
                .param("upTo", upTo)
                .param("limit", limit)
                .query((row, _) -> Stored.from(row, 1))
                .list();
    }

    /// Whether the database counts its transactions from before those that are sealed: it was restored from a dump.
    boolean countsAnew(End end) {
        return database.sql("select ?::text::xid8 >= pg_snapshot_xmax(pg_current_snapshot())")
                .param(Long.toUnsignedString(end.xid()))
                .query(Boolean.class)
                .single();
    }

    /// Makes the chain longer.
    void add(String tenant, List<Stored> entries, List<Chain> links) {
        database.sql("""
                        insert into audit.link (tenant, place, entry_no, xid, hash)
                        select ?, place, entry_no, xid::xid8, decode(hash, 'hex')
                        from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[]) as new (place, entry_no, xid, hash)
                        """)
                .param(tenant)
                .param(links.stream().map(Chain::place).toArray(Long[]::new))
                .param(entries.stream().map(Stored::number).toArray(Long[]::new))
                .param(entries.stream()
                        .map(entry -> Long.toUnsignedString(entry.xid()))
                        .toArray(String[]::new))
                .param(links.stream().map(Chain::hex).toArray(String[]::new))
                .update();
    }

    /// What is sealed at one place.
    ///
    /// @param xid the transaction by which the next is found; the entry's own
    /// @param entry null where there is none any more
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them as records
    record Sealed(
            long place,
            long entryNo,
            long xid,
            byte[] hash,
            @Nullable Stored entry) {}

    /// From after a place on, in order.
    ///
    /// @return how many there were
    int walk(String tenant, long after, int limit, Consumer<Sealed> visitor) {
        var count = new int[1];
        database.sql("select l.place, l.entry_no, l.xid, l.hash, " + Stored.COLUMNS + """
                         from audit.link l left join audit.entry e on e.entry_no = l.entry_no
                        where l.tenant = ? and l.place > ? order by l.place limit ?
                        """)
                .params(tenant, after, limit)
                .query(row -> {
                    count[0]++;
                    row.getLong(5);
                    var entry = row.wasNull() ? null : Stored.from(row, 5);
                    var hash = Objects.requireNonNullElse(row.getBytes(4), NO_HASH);
                    visitor.accept(new Sealed(row.getLong(1), row.getLong(2), Stored.xid(row, 3), hash, entry));
                });
        return count[0];
    }

    /// Entries that stand before the end of the chain and are not in it, or are said to be of transactions that
    /// have not begun. A link in another's chain, or at a place that no walk comes to, is none.
    List<Long> neverSealed(String tenant, int limit) {
        return database.sql("""
                        select e.entry_no from audit.entry e left join audit.link l
                            on l.entry_no = e.entry_no and l.tenant = e.tenant and l.place > 0
                        where e.tenant = :tenant and l.entry_no is null
                            and (e.xid >= pg_snapshot_xmax(pg_current_snapshot()) or (e.xid, e.entry_no) < (
                                select xid, entry_no from audit.link where tenant = :tenant
                                order by place desc limit 1))
                        order by e.entry_no limit :limit
                        """)
                .param("tenant", tenant)
                .param("limit", limit)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /// How many wait to be sealed, counted no further than `limit`.
    long waiting(String tenant, int limit) {
        return next(tenant, end(tenant), limit).size();
    }
}
