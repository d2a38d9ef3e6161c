package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import homeward.monitoring.TrendLines.Line;
import homeward.plumbing.Columns;
import homeward.vocabulary.PatientNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept single readings, as marks of a trend.
@Repository
final class Spots {
    private static final String WITHIN =
            " from monitoring.reading where patient_no = ? and taken_at >= ? and taken_at < ? and kind = any(?)";

    private final JdbcClient database;

    Spots(JdbcClient database) {
        this.database = database;
    }

    /// Each by itself where no more than `most` a sign are asked for on the whole, and otherwise lowest, median and
    /// highest of each step.
    Map<VitalSign, Line> within(PatientNo patient, Collection<VitalSign> signs, Stretch span, Duration step, int most) {
        var kinds = kinds(signs);
        if (!moreThan(most * kinds.size(), patient, span, kinds)) {
            var single = single(patient, span, kinds);
            if (single.values().stream().allMatch(marks -> marks.size() <= most)) {
                return lines(Duration.ZERO, single);
            }
        }
        return lines(step, gathered(patient, span, step, kinds));
    }

    private static Map<VitalSign, Line> lines(Duration step, Map<VitalSign, List<Bucket>> marks) {
        var lines = new EnumMap<VitalSign, Line>(VitalSign.class);
        marks.forEach((sign, found) -> lines.put(sign, new Line(step, found)));
        return lines;
    }

    private Map<VitalSign, List<Bucket>> single(PatientNo patient, Stretch span, Set<VitalSign> kinds) {
        var marks = new EnumMap<VitalSign, List<Bucket>>(VitalSign.class);
        asked("select kind, taken_at, value, value_2" + WITHIN + " order by taken_at", patient, span, kinds)
                .query((RowCallbackHandler) row -> take(marks, row));
        return marks;
    }

    private static Set<VitalSign> kinds(Collection<VitalSign> signs) {
        var kinds = EnumSet.copyOf(signs);
        if (kinds.remove(VitalSign.DIASTOLIC_PRESSURE)) {
            kinds.add(VitalSign.SYSTOLIC_PRESSURE);
        }
        return kinds;
    }

    private boolean moreThan(int number, PatientNo patient, Stretch span, Set<VitalSign> kinds) {
        return !asked("select 1" + WITHIN + " offset " + number + " limit 1", patient, span, kinds)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    private Map<VitalSign, List<Bucket>> gathered(
            PatientNo patient, Stretch span, Duration step, Set<VitalSign> kinds) {
        var marks = new EnumMap<VitalSign, List<Bucket>>(VitalSign.class);
        var stretch =
                "date_bin(interval '%d milliseconds', taken_at, timestamptz '1970-01-01Z')".formatted(step.toMillis());
        asked("select kind, " + stretch + """
                        , min(value), percentile_disc(0.5) within group (order by value), max(value), count(value),
                            min(value_2), percentile_disc(0.5) within group (order by value_2), max(value_2), count(value_2)
                        """ + WITHIN + " group by 1, 2 order by 2", patient, span, kinds)
                .query(row -> {
                    var sign = sign(row);
                    add(marks, sign, stretch(row, 3));
                    if (row.getInt(10) > 0) {
                        add(marks, VitalSign.DIASTOLIC_PRESSURE, stretch(row, 7));
                    }
                });
        return marks;
    }

    private JdbcClient.StatementSpec asked(String sql, PatientNo patient, Stretch span, Set<VitalSign> kinds) {
        return database.sql(sql)
                .param(patient.value())
                .param(Columns.timestamp(span.from()))
                .param(Columns.timestamp(span.before()))
                .param(kinds.stream().map(sign -> (short) SignNumber.of(sign)).toArray(Short[]::new));
    }

    private static void take(Map<VitalSign, List<Bucket>> marks, ResultSet row) throws SQLException {
        long at = Bucket.micros(Columns.instant(row, 2));
        add(marks, sign(row), Bucket.of(at, row.getInt(3), false));
        var lower = Columns.integerOrNull(row, 4);
        if (lower != null) {
            add(marks, VitalSign.DIASTOLIC_PRESSURE, Bucket.of(at, lower, false));
        }
    }

    private static Bucket stretch(ResultSet row, int column) throws SQLException {
        return new Bucket(
                Bucket.micros(Columns.instant(row, 2)),
                row.getInt(column),
                row.getInt(column + 1),
                row.getInt(column + 2),
                row.getInt(column + 3),
                0);
    }

    private static VitalSign sign(ResultSet row) throws SQLException {
        return SignNumber.sign(row.getInt(1)).orElseThrow();
    }

    private static void add(Map<VitalSign, List<Bucket>> marks, VitalSign sign, Bucket bucket) {
        marks.computeIfAbsent(sign, _ -> new ArrayList<>()).add(bucket);
    }
}
