package homeward.monitoring;

import homeward.earlywarning.News2;
import homeward.earlywarning.SaturationScale;
import homeward.earlywarning.SubScores;
import homeward.earlywarning.VitalSign;
import homeward.plumbing.BinaryCopy;
import homeward.plumbing.Columns;
import homeward.vocabulary.PatientNo;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept scores: what was concluded at each moment at which something was measured.
@Repository
final class Scores {
    private static final String COLUMNS = "patient_no, at, points, fresh, scale";
    private static final String COPIED = """
             (patient_no, at, points, total, known, fresh, scale, recorded_at)
                from stdin (format binary)
            """;

    private static final int COPIED_COLUMNS = 8;

    /// An hour of a wearable's scores and more: what one look takes where only the first of a kind is wanted.
    static final int AT_ONCE = 100;

    private final JdbcClient database;
    private final JdbcTemplate connections;

    Scores(JdbcClient database, JdbcTemplate connections) {
        this.database = database;
        this.connections = connections;
    }

    record Scored(PatientNo patient, ScorePoint point) {}

    /// @param at a moment that is not scored, or not any more
    record Moment(PatientNo patient, Instant at) {}

    /// Keeps the scores of moments that have none yet.
    ///
    /// Which have none is known for sure: a patient's readings, state and scores are changed together, by whoever
    /// has locked the state, so what the fold says was scored before is what stands here. Were that wrong, the key
    /// would refuse the transaction.
    void add(Collection<Scored> scores, Instant recordedAt) {
        connections.execute((ConnectionCallback<Boolean>) (Connection connection) -> {
            var months = new TreeMap<YearMonth, BinaryCopy>();
            for (var one : scores) {
                var news2 = one.point().news2();
                if (!(news2 instanceof News2.NotFor)) {
                    var points = subScores(news2);
                    months.computeIfAbsent(Partitions.monthOf(one.point().at()), _ -> new BinaryCopy(COPIED_COLUMNS))
                            .row()
                            .integer(one.patient().value())
                            .timestamp(one.point().at())
                            .integer(points.packed())
                            .smallint(points.sum())
                            .smallint(points.known())
                            .smallint(bits(one.point().fresh()))
                            .smallint(scaleNumber(news2))
                            .timestamp(recordedAt);
                }
            }
            for (var month : months.entrySet()) {
                var table = Partitions.table(Parted.SCORE, month.getKey());
                month.getValue().send(connection, "copy monitoring." + table + COPIED);
            }
            return true;
        });
    }

    /// Keeps other scores for moments that were scored before. People for whom NEWS2 is refused have none.
    void alter(Collection<Scored> scores, Instant recordedAt) {
        var rows = scores.stream()
                .filter(one -> !(one.point().news2() instanceof News2.NotFor))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        var subScores = rows.stream().map(one -> subScores(one.point().news2())).toList();
        database.sql("""
                        insert into monitoring.score (patient_no, at, points, total, known, fresh, scale, recorded_at)
                        select u.*, ? from unnest(?::integer[], ?::timestamptz[], ?::integer[], ?::smallint[],
                            ?::smallint[], ?::smallint[], ?::smallint[]) u
                        on conflict (patient_no, at) do update set points = excluded.points, total = excluded.total,
                            known = excluded.known, fresh = excluded.fresh, scale = excluded.scale,
                            recorded_at = excluded.recorded_at
                        """)
                .param(Columns.timestamp(recordedAt))
                .param(rows.stream().map(one -> one.patient().value()).toArray(Integer[]::new))
                .param(rows.stream().map(one -> one.point().at().toString()).toArray(String[]::new))
                .param(subScores.stream().map(SubScores::packed).toArray(Integer[]::new))
                .param(subScores.stream().map(points -> (short) points.sum()).toArray(Short[]::new))
                .param(subScores.stream().map(points -> (short) points.known()).toArray(Short[]::new))
                .param(rows.stream().map(one -> bits(one.point().fresh())).toArray(Short[]::new))
                .param(rows.stream()
                        .map(one -> (short) scaleNumber(one.point().news2()))
                        .toArray(Short[]::new))
                .update();
    }

    /// Removes moments that are no longer scored.
    void remove(Collection<Moment> gone) {
        if (gone.isEmpty()) {
            return;
        }
        database.sql("""
                        delete from monitoring.score using unnest(?::integer[], ?::timestamptz[]) g (patient_no, at)
                        where score.patient_no = g.patient_no and score.at = g.at and score.at between ? and ?
                        """)
                .param(gone.stream().map(one -> one.patient().value()).toArray(Integer[]::new))
                .param(gone.stream().map(one -> one.at().toString()).toArray(String[]::new))
                .param(Columns.timestamp(
                        gone.stream().map(Moment::at).min(Instant::compareTo).orElseThrow()))
                .param(Columns.timestamp(
                        gone.stream().map(Moment::at).max(Instant::compareTo).orElseThrow()))
                .update();
    }

    /// When a sign was last fresh at a scored moment of a span.
    Optional<Instant> lastFresh(PatientNo patient, VitalSign sign, Past.Span span) {
        return database.sql("""
                        select at from monitoring.score
                        where patient_no = ? and at between ? and ? and fresh & ? <> 0 order by at desc limit 1
                        """)
                .param(patient.value())
                .param(Columns.timestamp(span.from()))
                .param(Columns.timestamp(span.to()))
                .param((int) bits(Set.of(sign)))
                .query((row, _) -> Columns.instant(row, 1))
                .optional();
    }

    /// The newest of each patient, newest first.
    Map<PatientNo, List<ScorePoint>> newest(Collection<PatientNo> patients, int each) {
        return database
                .sql("""
                        select s.patient_no, s.at, s.points, s.fresh, s.scale from unnest(?::integer[]) p (patient_no)
                        cross join lateral (
                            select * from monitoring.score
                            where score.patient_no = p.patient_no order by at desc limit ?) s
                        """)
                .param(Columns.integers(patients))
                .param(each)
                .query((row, _) -> scored(row))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(Scored::patient, Collectors.mapping(Scored::point, Collectors.toList())));
    }

    /// For each patient the last of every hour of the day before a moment of theirs, newest first.
    Map<PatientNo, List<ScorePoint>> hourly(Map<PatientNo, Instant> before) {
        return database
                .sql("""
                        select s.patient_no, s.at, s.points, s.fresh, s.scale
                        from unnest(?::integer[], ?::timestamptz[]) p (patient_no, newest)
                        cross join generate_series(1, 23) h
                        cross join lateral (
                            select * from monitoring.score
                            where score.patient_no = p.patient_no
                                and at > p.newest - (h + 1) * interval '1 hour' and at <= p.newest - h * interval '1 hour'
                            order by at desc limit 1) s
                        order by s.at desc
                        """)
                .param(before.keySet().stream().map(PatientNo::value).toArray(Integer[]::new))
                .param(before.values().stream().map(Instant::toString).toArray(String[]::new))
                .query((row, _) -> scored(row))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(Scored::patient, Collectors.mapping(Scored::point, Collectors.toList())));
    }

    /// From `from` on and before `before`, oldest first.
    List<ScorePoint> between(PatientNo patient, Instant from, Instant before) {
        return database.sql("select " + COLUMNS
                        + " from monitoring.score where patient_no = ? and at >= ? and at < ? order by at")
                .param(patient.value())
                .param(Columns.timestamp(from))
                .param(Columns.timestamp(before))
                .query((row, _) -> scored(row).point())
                .list();
    }

    /// The first after a moment that is of the kind looked for; what comes after it is mostly left unread.
    Optional<ScorePoint> first(PatientNo patient, Instant after, Predicate<ScorePoint> wanted) {
        for (var last = after; ; ) {
            var some = after(patient, last);
            var first = some.stream().filter(wanted).findFirst();
            if (first.isPresent() || some.size() < AT_ONCE) {
                return first;
            }
            last = some.getLast().at();
        }
    }

    private List<ScorePoint> after(PatientNo patient, Instant moment) {
        return database.sql("select " + COLUMNS
                        + " from monitoring.score where patient_no = ? and at > ? order by at limit ?")
                .param(patient.value())
                .param(Columns.timestamp(moment))
                .param(AT_ONCE)
                .query((row, _) -> scored(row).point())
                .list();
    }

    /// Each as a single value, oldest first.
    ///
    /// @param spans that do not touch each other, in order
    List<Bucket> told(PatientNo patient, List<Stretch> spans) {
        if (spans.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select s.at, s.total, s.known
                        from unnest(?::timestamptz[], ?::timestamptz[]) w (from_at, before)
                        cross join lateral (
                            select at, total, known from monitoring.score
                            where patient_no = ? and at >= w.from_at and at < w.before) s
                        order by s.at
                        """)
                .param(spans.stream().map(span -> span.from().toString()).toArray(String[]::new))
                .param(spans.stream().map(span -> span.before().toString()).toArray(String[]::new))
                .param(patient.value())
                .query((row, _) -> Bucket.of(
                        Bucket.micros(Columns.instant(row, 1)),
                        row.getInt(2),
                        row.getInt(3) < SubScores.PARAMETERS.size()))
                .list();
    }

    private static Scored scored(ResultSet row) throws SQLException {
        var scale = row.getInt(5) == 2 ? SaturationScale.SCALE_2 : SaturationScale.SCALE_1;
        return new Scored(
                new PatientNo(row.getInt(1)),
                new ScorePoint(
                        Columns.instant(row, 2),
                        News2.of(SubScores.unpack(row.getInt(3)), scale),
                        signs(row.getInt(4))));
    }

    private static SubScores subScores(News2 news2) {
        return switch (news2) {
            case News2.Complete complete -> complete.points();
            case News2.Incomplete incomplete -> incomplete.points();
            case News2.NotFor _ -> throw new IllegalArgumentException("Nothing was scored");
        };
    }

    private static int scaleNumber(News2 news2) {
        var scale = switch (news2) {
            case News2.Complete complete -> complete.scale();
            case News2.Incomplete incomplete -> incomplete.scale();
            case News2.NotFor _ -> throw new IllegalArgumentException("Nothing was scored");
        };
        return scale == SaturationScale.SCALE_2 ? 2 : 1;
    }

    private static short bits(Set<VitalSign> signs) {
        return (short) signs.stream().mapToInt(sign -> 1 << SignNumber.of(sign)).sum();
    }

    private static Set<VitalSign> signs(int bits) {
        var signs = EnumSet.noneOf(VitalSign.class);
        for (int left = bits; left != 0; left &= left - 1) {
            SignNumber.sign(Integer.numberOfTrailingZeros(left)).ifPresent(signs::add);
        }
        return signs;
    }
}
