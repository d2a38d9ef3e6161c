package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import homeward.plumbing.BinaryCopy;
import homeward.plumbing.Columns;
import homeward.vocabulary.PatientNo;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept readings: single ones in a table of their own, blocks of samples in [Strips].
@Repository
final class Readings {
    private static final String COPIED = """
             (patient_no, taken_at, kind, fingerprint, value, value_2, received_at, recorded_at,
                identity, source, original) from stdin (format binary)
            """;
    private static final int COPIED_COLUMNS = 11;
    static final String COLUMNS =
            "patient_no, taken_at, kind, fingerprint, received_at, recorded_at, identity, source, original, value, value_2";

    private final JdbcClient database;
    private final JdbcTemplate connections;
    private final Strips strips;

    Readings(JdbcClient database, JdbcTemplate connections, Strips strips) {
        this.database = database;
        this.connections = connections;
        this.strips = strips;
    }

    /// Writes readings that are surely not there yet.
    void keep(Collection<Reading> fresh) {
        connections.execute((ConnectionCallback<Boolean>) (Connection connection) -> {
            copy(connection, fresh);
            return true;
        });
        strips.keep(Strip.gather(fresh));
    }

    private static void copy(Connection connection, Collection<Reading> fresh) throws SQLException {
        var months = new TreeMap<YearMonth, BinaryCopy>();
        for (var one : fresh) {
            switch (one.measured()) {
                case Measured.Single(var _, int value) ->
                    tail(key(months, one).integer(value).integerOrNull(null), one);
                case Measured.Pressure(int systolic, Integer diastolic) ->
                    tail(key(months, one).integer(systolic).integerOrNull(diastolic), one);
                case Measured.Samples _ -> {}
            }
        }
        for (var month : months.entrySet()) {
            var table = Partitions.table(Parted.READING, month.getKey());
            month.getValue().send(connection, "copy monitoring." + table + COPIED);
        }
    }

    private static BinaryCopy key(Map<YearMonth, BinaryCopy> months, Reading one) {
        return months.computeIfAbsent(Partitions.monthOf(one.takenAt()), _ -> new BinaryCopy(COPIED_COLUMNS))
                .row()
                .integer(one.id().patient().value())
                .timestamp(one.takenAt())
                .smallint(one.id().kind().code())
                .bigint(one.id().fingerprint());
    }

    private static void tail(BinaryCopy copy, Reading one) {
        copy.timestamp(one.receivedAt())
                .timestamp(one.recordedAt())
                .text(one.identity())
                .text(one.source())
                .text(one.original());
    }

    /// Where single readings, or blocks, may stand on a chart.
    record Start(PatientNo patient, Instant takenAt, boolean block) {}

    /// Everything on the charts that was taken at one of these moments, or began there.
    Map<ReadingId, Measured> known(Collection<Start> starts) {
        var known = new HashMap<ReadingId, Measured>();
        var byForm = starts.stream().distinct().collect(Collectors.partitioningBy(Start::block));
        var blocks = Objects.requireNonNull(byForm.get(true));
        if (!blocks.isEmpty()) {
            strips.beginningAt(blocks).forEach(block -> known.put(block.id(), block.samples()));
        }
        var singles = Objects.requireNonNull(byForm.get(false));
        if (!singles.isEmpty()) {
            singles(singles).forEach(reading -> known.put(reading.id(), reading.measured()));
        }
        return known;
    }

    private List<Reading> singles(List<Start> moments) {
        return database.sql("select " + COLUMNS + """
                         from monitoring.reading
                         join unnest(?::integer[], ?::timestamptz[]) k (patient_no, taken_at) using (patient_no, taken_at)
                        where taken_at between ? and ?
                        """)
                .param(moments.stream().map(one -> one.patient().value()).toArray(Integer[]::new))
                .param(moments.stream().map(one -> one.takenAt().toString()).toArray(String[]::new))
                .param(earliest(moments.stream().map(Start::takenAt)))
                .param(latest(moments.stream().map(Start::takenAt)))
                .query((row, _) -> single(row))
                .list();
    }

    private static OffsetDateTime earliest(Stream<Instant> moments) {
        return Columns.timestamp(moments.min(Instant::compareTo).orElseThrow());
    }

    private static OffsetDateTime latest(Stream<Instant> moments) {
        return Columns.timestamp(moments.max(Instant::compareTo).orElseThrow());
    }

    /// Everything on one patient's chart in a span, with the blocks that reach into it.
    List<Reading> within(PatientNo patient, Past.Span span) {
        var within = new ArrayList<>(spots(patient, span));
        strips.strips(Set.of(patient), span.from(), after(span)).forEach(strip -> within.addAll(strip.readings()));
        return within;
    }

    /// The spot readings of one patient in a span.
    List<Reading> spots(PatientNo patient, Past.Span span) {
        return database.sql("select " + COLUMNS
                        + " from monitoring.reading where patient_no = ? and taken_at between ? and ?")
                .param(patient.value())
                .param(Columns.timestamp(span.from()))
                .param(Columns.timestamp(span.to()))
                .query((row, _) -> single(row))
                .list();
    }

    /// The spot readings of many patients, of each in a span of their own.
    Map<PatientNo, List<Reading>> spots(Map<PatientNo, Past.Span> spans) {
        // The offset keeps the planner from joining by anything but one look into the key for each patient.
        return database
                .sql("select " + COLUMNS + """
                         from unnest(?::integer[], ?::timestamptz[], ?::timestamptz[]) p (patient, from_at, to_at)
                         cross join lateral (
                            select * from monitoring.reading
                            where patient_no = p.patient and taken_at between p.from_at and p.to_at
                                and taken_at between ? and ?
                            offset 0) r
                        """)
                .param(Columns.integers(spans.keySet()))
                .param(spans.values().stream()
                        .map(span -> span.from().toString())
                        .toArray(String[]::new))
                .param(spans.values().stream().map(span -> span.to().toString()).toArray(String[]::new))
                .param(earliest(spans.values().stream().map(Past.Span::from)))
                .param(latest(spans.values().stream().map(Past.Span::to)))
                .query((row, _) -> single(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(reading -> reading.id().patient()));
    }

    /// When a kind of spot reading of one patient was last taken before a moment.
    Optional<Instant> lastTaken(PatientNo patient, ReadingId.Kind kind, Instant before) {
        return database.sql("""
                        select taken_at from monitoring.reading
                        where patient_no = ? and kind = ? and taken_at < ? order by taken_at desc limit 1
                        """)
                .param(patient.value())
                .param(kind.code())
                .param(Columns.timestamp(before))
                .query((row, _) -> Columns.instant(row, 1))
                .optional();
    }

    /// The blocks of one patient that reach into a span.
    List<Block> blocks(PatientNo patient, Past.Span span) {
        return strips.between(patient, span.from(), after(span));
    }

    /// The blocks of many patients, of each those that reach into a span of their own.
    Map<PatientNo, List<Block>> blocks(Map<PatientNo, Past.Span> spans) {
        return strips.between(spans).stream().collect(Collectors.groupingBy(Block::patient));
    }

    private static Instant after(Past.Span span) {
        return span.to().plusNanos(1_000);
    }

    /// @param row which begins with [#COLUMNS]
    static Reading single(ResultSet row) throws SQLException {
        var kind = new ReadingId.Kind(row.getInt(3));
        var source = row.getString(8);
        return new Reading(
                new ReadingId(new PatientNo(row.getInt(1)), kind, Columns.instant(row, 2), row.getLong(4)),
                measured(kind, row),
                Columns.instant(row, 5),
                Columns.instant(row, 6),
                row.getString(7),
                source == null ? "" : source,
                row.getString(9));
    }

    private static Measured measured(ReadingId.Kind kind, ResultSet row) throws SQLException {
        return kind.sign() == VitalSign.SYSTOLIC_PRESSURE
                ? new Measured.Pressure(row.getInt(10), Columns.integerOrNull(row, 11))
                : new Measured.Single(kind.sign(), row.getInt(10));
    }
}
