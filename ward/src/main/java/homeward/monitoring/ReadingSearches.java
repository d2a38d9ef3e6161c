package homeward.monitoring;

import homeward.plumbing.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Looks readings up in both tables at once, in the order and number asked for.
@Repository
final class ReadingSearches {
    private static final String NO_STRIP =
            "null::bigint, null::integer, null::timestamptz, null::bigint, null, null::timestamptz, null::timestamptz, null::smallint[], null::bigint[], null::bytea";
    private static final String CHANNEL =
            "patient_no, taken_at, kind, fingerprint, received_at, recorded_at, null, source, null, null::integer, null::integer, place, "
                    + Strips.COLUMNS;
    private static final String CHANNELS =
            " s cross join lateral unnest(kinds, fingerprints) with ordinality c (kind, fingerprint, place)";

    private final JdbcClient database;

    ReadingSearches(JdbcClient database) {
        this.database = database;
    }

    /// Each table gives no more than what the page could need, in an order that its key has already.
    List<Reading> find(ReadingSearch search) {
        var down = search.newestFirst() ? " desc" : "";
        long most = (long) search.limit() + search.offset();
        var parameters = new ArrayList<Object>();
        var singles = "(select " + Readings.COLUMNS + ", " + NO_STRIP + " from monitoring.reading"
                + where(search, "kind = any(?)", parameters) + " order by taken_at" + down
                + ", patient_no, kind, fingerprint limit ?)";
        parameters.add(most);
        var strips = "(select * from monitoring.strip" + where(search, "kinds && ?", parameters) + " order by taken_at"
                + down + ", patient_no fetch first ? rows with ties)";
        parameters.add(most);
        var blocks = "(select " + CHANNEL + " from " + strips + CHANNELS + ofKind(search, parameters) + ")";
        parameters.add(search.limit());
        parameters.add(search.offset());
        return database.sql(singles + " union all " + blocks + " order by 2" + down + ", 1, 3, 4 limit ? offset ?")
                .params(parameters)
                .query((row, _) -> reading(row))
                .list();
    }

    long count(ReadingSearch search) {
        var parameters = new ArrayList<Object>();
        var singles = "select count(*) from monitoring.reading" + where(search, "kind = any(?)", parameters);
        var strips =
                "(select kinds, fingerprints from monitoring.strip" + where(search, "kinds && ?", parameters) + ")";
        var blocks = "select count(*) from " + strips + CHANNELS + ofKind(search, parameters);
        return database.sql("select (" + singles + ") + (" + blocks + ")")
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static String where(ReadingSearch search, String ofKinds, List<Object> parameters) {
        var clauses = new ArrayList<String>();
        if (search.patients().size() == 1) {
            clauses.add("patient_no = ?");
            parameters.add(search.patients().iterator().next().value());
        } else if (!search.patients().isEmpty()) {
            clauses.add("patient_no = any(?)");
            parameters.add(Columns.integers(search.patients()));
        }
        if (!search.kinds().isEmpty()) {
            clauses.add(ofKinds);
            parameters.add(kinds(search));
        }
        if (search.from() != null) {
            clauses.add("taken_at >= ?");
            parameters.add(Columns.timestamp(search.from()));
        }
        if (search.before() != null) {
            clauses.add("taken_at < ?");
            parameters.add(Columns.timestamp(search.before()));
        }
        return clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
    }

    private static String ofKind(ReadingSearch search, List<Object> parameters) {
        if (search.kinds().isEmpty()) {
            return "";
        }
        parameters.add(kinds(search));
        return " where kind = any(?)";
    }

    private static Short[] kinds(ReadingSearch search) {
        return search.kinds().stream().map(kind -> (short) kind.code()).toArray(Short[]::new);
    }

    private static Reading reading(ResultSet row) throws SQLException {
        long place = row.getLong(12);
        return row.wasNull() ? Readings.single(row) : Strips.strip(row, 13).reading((int) place - 1);
    }
}
