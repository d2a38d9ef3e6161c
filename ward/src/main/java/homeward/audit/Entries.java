package homeward.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The book: entries are added and read.
@Repository
final class Entries {
    private static final Logger LOG = LoggerFactory.getLogger(Entries.class);

    private final JdbcClient database;

    Entries(JdbcClient database) {
        this.database = database;
    }

    /// In one statement, without a lock.
    ///
    /// @return their numbers
    List<Long> add(List<Done> done) {
        if (done.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        insert into audit.entry (tenant, deed, username, name, role, endpoint, purpose, reason, outcome,
                            query, patients)
                        select tenant, deed, username, name, role, endpoint, purpose, reason, outcome, query,
                            patients::integer[]
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::smallint[], ?::text[], ?::text[])
                            as new (tenant, deed, username, name, role, endpoint, purpose, reason, outcome, query,
                                patients)
                        returning entry_no
                        """)
                .param(texts(done, one -> one.origin().doer().tenant()))
                .param(texts(done, one -> one.origin().deed().word()))
                .param(texts(done, one -> one.origin().doer().actor().username()))
                .param(texts(done, one -> one.origin().doer().actor().name()))
                .param(texts(done, one -> one.origin().doer().role()))
                .param(texts(done, one -> one.origin().endpoint()))
                .param(texts(done, Done::purpose))
                .param(texts(done, Done::reason))
                .param(done.stream().map(one -> (short) one.outcome().code()).toArray(Short[]::new))
                .param(texts(done, Done::query))
                .param(texts(done, Entries::written))
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /// One, as it stands then.
    Entry add(Done done) {
        return find(add(List.of(done)).getFirst()).orElseThrow();
    }

    private static @Nullable String[] texts(List<Done> done, Function<Done, @Nullable String> part) {
        return done.stream().map(part).toArray(String[]::new);
    }

    private static String written(Done done) {
        return done.patients().stream()
                .map(patient -> Integer.toString(patient.value()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    Optional<Entry> find(long number) {
        return database.sql("select " + Stored.COLUMNS + " from audit.entry e where e.entry_no = ?")
                .param(number)
                .query((row, _) -> Stored.from(row, 1))
                .optional()
                .flatMap(Entries::readable);
    }

    /// Newest first.
    List<Entry> find(EntrySearch search, int limit) {
        var where = new WhereClause(search);
        return database
                .sql("select " + Stored.COLUMNS + " from audit.entry e where " + where.sql()
                        + " order by e.entry_no desc limit " + limit)
                .params(where.values())
                .query((row, _) -> Stored.from(row, 1))
                .list()
                .stream()
                .flatMap(stored -> readable(stored).stream())
                .toList();
    }

    /// Nobody is kept from the rest of the book by a row that somebody spoilt.
    private static Optional<Entry> readable(Stored stored) {
        var entry = stored.entry();
        if (entry.isEmpty()) {
            LOG.error("Entry {} of the audit cannot be read: run ./homeward audit verify", stored.number());
        }
        return entry;
    }
}
