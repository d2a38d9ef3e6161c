package homeward.audit;

import homeward.plumbing.Columns;
import homeward.vocabulary.Actor;
import homeward.vocabulary.PatientNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The book: entries are added and read.
@Repository
final class Entries {
    /// In the order that [#entry] reads.
    static final String COLUMNS =
            "e.entry_no, e.xid, e.at, e.tenant, e.deed, e.username, e.name, e.role, e.endpoint, e.purpose, e.reason, "
                    + "e.outcome, e.query, e.patients";

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
        return database.sql("select " + COLUMNS + " from audit.entry e where e.entry_no = ?")
                .param(number)
                .query((row, _) -> entry(row, 1))
                .optional();
    }

    /// Newest first.
    List<Entry> find(EntrySearch search, int limit) {
        var where = new WhereClause(search);
        return database.sql("select " + COLUMNS + " from audit.entry e where " + where.sql()
                        + " order by e.entry_no desc limit " + limit)
                .params(where.values())
                .query((row, _) -> entry(row, 1))
                .list();
    }

    /// The entry whose columns begin at `first`.
    static Entry entry(ResultSet row, int first) throws SQLException {
        var doer = new Doer(
                new Actor(row.getString(first + 5), row.getString(first + 6)),
                row.getString(first + 7),
                row.getString(first + 3));
        var deed = Deed.of(row.getString(first + 4)).orElseThrow();
        var done = new Done(
                new Origin(doer, deed, row.getString(first + 8)),
                row.getString(first + 9),
                row.getString(first + 10),
                Outcome.of(row.getInt(first + 11)),
                row.getString(first + 12),
                patients(row, first + 13));
        return new Entry(
                row.getLong(first), Long.parseLong(row.getString(first + 1)), Columns.instant(row, first + 2), done);
    }

    private static List<PatientNo> patients(ResultSet row, int column) throws SQLException {
        return Stream.of((Integer[]) row.getArray(column).getArray())
                .map(PatientNo::new)
                .toList();
    }
}
