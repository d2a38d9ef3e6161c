package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import homeward.plumbing.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Looks readings up in both tables at once, in the order and number asked for.
@Repository
final class ReadingSearches {
    private static final String NO_STRIP = "null::integer, null::timestamptz, null::bytea";
    private static final String CHANNEL =
            "patient_no, taken_at, kind, strip_no, null, null, null, null, null, null::integer, null::integer, "
                    + Strips.COLUMNS;
    private static final String OF_SIGNS = "signs & ? <> 0";

    private static final List<ReadingId.Kind> EVERY_BLOCK =
            Arrays.stream(VitalSign.values()).map(ReadingId.Kind::blockOf).toList();

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
                + where(search, "kind = any(?)", kinds(search), parameters) + " order by taken_at" + down
                + ", patient_no, kind, fingerprint limit ?)";
        parameters.add(most);
        var strips = "(select * from monitoring.strip" + where(search, OF_SIGNS, signs(search), parameters)
                + " order by taken_at" + down + ", patient_no fetch first ? rows with ties) s";
        parameters.add(most);
        var blocks = "(select " + CHANNEL + " from " + strips
                + " cross join unnest(?::integer[], ?::integer[]) c (kind, sign) where signs & sign <> 0)";
        var kinds = blocks(search);
        parameters.add(kinds.stream().map(ReadingId.Kind::code).toArray(Integer[]::new));
        parameters.add(
                kinds.stream().map(kind -> SignNumber.bits(Set.of(kind.sign()))).toArray(Integer[]::new));
        parameters.add(search.limit());
        parameters.add(search.offset());
        return database.sql(singles + " union all " + blocks + " order by 2" + down + ", 1, 3, 4 limit ? offset ?")
                .params(parameters)
                .query((row, _) -> reading(row))
                .list();
    }

    long count(ReadingSearch search) {
        var parameters = new ArrayList<Object>();
        var singles =
                "select count(*) from monitoring.reading" + where(search, "kind = any(?)", kinds(search), parameters);
        parameters.add(signs(search));
        var blocks = "select coalesce(sum(bit_count((signs & ?)::bit(32))), 0)::bigint from monitoring.strip"
                + where(search, OF_SIGNS, signs(search), parameters);
        return database.sql("select (" + singles + ") + (" + blocks + ")")
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static String where(ReadingSearch search, String ofKinds, Object wanted, List<Object> parameters) {
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
            parameters.add(wanted);
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

    private static Short[] kinds(ReadingSearch search) {
        return search.kinds().stream().map(kind -> (short) kind.code()).toArray(Short[]::new);
    }

    private static int signs(ReadingSearch search) {
        return SignNumber.bits(blocks(search).stream().map(ReadingId.Kind::sign).toList());
    }

    private static List<ReadingId.Kind> blocks(ReadingSearch search) {
        return search.kinds().isEmpty()
                ? EVERY_BLOCK
                : search.kinds().stream().filter(ReadingId.Kind::isBlock).toList();
    }

    private static Reading reading(ResultSet row) throws SQLException {
        var kind = new ReadingId.Kind(row.getInt(3));
        return kind.isBlock() ? Strips.strip(row, 12).reading(kind) : Readings.single(row);
    }
}
