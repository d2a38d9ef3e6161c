package homeward.monitoring;

import homeward.plumbing.BinaryCopy;
import homeward.plumbing.Columns;
import homeward.vocabulary.PatientNo;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept strips: what wearables sent, a row a message.
@Repository
final class Strips {
    /// No block is longer; the door refuses it.
    static final Duration LONGEST = Duration.ofDays(31);

    /// A strip that is longer stands in an index of its own.
    static final Duration SHORT = Duration.ofMinutes(10);

    static final String COLUMNS = "patient_no, taken_at, packed";

    private static final String COPIED = """
             (taken_at, until_at, strip_no, patient_no, signs, packed) from stdin (format binary)
            """;

    private static final int COPIED_COLUMNS = 6;

    private final JdbcClient database;
    private final JdbcTemplate connections;

    Strips(JdbcClient database, JdbcTemplate connections) {
        this.database = database;
        this.connections = connections;
    }

    /// Writes strips that are surely not there yet.
    void keep(Collection<Strip> fresh) {
        if (!fresh.isEmpty()) {
            connections.execute((ConnectionCallback<Boolean>) (Connection connection) -> {
                copy(connection, fresh);
                return true;
            });
        }
    }

    private static void copy(Connection connection, Collection<Strip> fresh) throws SQLException {
        var months = new TreeMap<YearMonth, BinaryCopy>();
        for (var one : fresh) {
            months.computeIfAbsent(Partitions.monthOf(one.takenAt()), _ -> new BinaryCopy(COPIED_COLUMNS))
                    .row()
                    .timestamp(one.takenAt())
                    .timestamp(one.until())
                    .bigint(one.number())
                    .integer(one.patient().value())
                    .integer(SignNumber.bits(one.signs()))
                    .bytes(StripCodec.pack(one));
        }
        for (var month : months.entrySet()) {
            var table = Partitions.table(Parted.STRIP, month.getKey());
            month.getValue().send(connection, "copy monitoring." + table + COPIED);
        }
    }

    /// The blocks of all strips that began at one of these.
    List<Block> beginningAt(Collection<Readings.Start> starts) {
        return blocks(database.sql("select " + COLUMNS + """
                         from monitoring.strip
                         join unnest(?::integer[], ?::timestamptz[]) k (patient_no, taken_at) using (patient_no, taken_at)
                        where taken_at between ? and ?
                        """)
                .param(starts.stream().map(start -> start.patient().value()).toArray(Integer[]::new))
                .param(starts.stream().map(start -> start.takenAt().toString()).toArray(String[]::new))
                .param(Columns.timestamp(starts.stream()
                        .map(Readings.Start::takenAt)
                        .min(Instant::compareTo)
                        .orElse(Instant.EPOCH)))
                .param(Columns.timestamp(starts.stream()
                        .map(Readings.Start::takenAt)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH)))
                .query((row, _) -> strip(row))
                .list());
    }

    /// One patient's blocks that tell of a moment from `from` on and before `before`.
    List<Block> between(PatientNo patient, Instant from, Instant before) {
        return between(Set.of(patient), from, before);
    }

    /// The blocks of these patients that tell of a moment from `from` on and before `before`, in no order.
    ///
    /// A strip is found by when it began: a short one began at most [#SHORT] before the span, and for the few
    /// that are longer there is an index.
    List<Block> between(Collection<PatientNo> patients, Instant from, Instant before) {
        return blocks(strips(patients, from, before)).stream()
                .filter(block -> block.until().isAfter(from))
                .toList();
    }

    /// The blocks of these patients that tell of a moment of their own patient's span, in no order.
    List<Block> between(Map<PatientNo, Past.Span> spans) {
        var strips = database.sql("select " + COLUMNS + """
                         from unnest(:patients::integer[], :from::timestamptz[], :to::timestamptz[]) p (patient, from_at, to_at)
                         cross join lateral (
                            select * from monitoring.strip
                            where patient_no = p.patient and until_at > p.from_at and taken_at <= p.to_at
                                and taken_at >= p.from_at - interval '10 minutes'
                                and taken_at between :earliest and :latest
                            union all
                            select * from monitoring.strip
                            where patient_no = p.patient and until_at > p.from_at
                                and taken_at < p.from_at - interval '10 minutes'
                                and until_at - taken_at > interval '10 minutes'
                                and taken_at between :earliest and :latest) s
                        """)
                .param("patients", Columns.integers(spans.keySet()))
                .param(
                        "from",
                        spans.values().stream()
                                .map(span -> span.from().toString())
                                .toArray(String[]::new))
                .param(
                        "to",
                        spans.values().stream()
                                .map(span -> span.to().toString())
                                .toArray(String[]::new))
                .param(
                        "earliest",
                        Columns.timestamp(spans.values().stream()
                                .map(Past.Span::from)
                                .min(Instant::compareTo)
                                .orElse(Instant.EPOCH)
                                .minus(LONGEST)))
                .param(
                        "latest",
                        Columns.timestamp(spans.values().stream()
                                .map(Past.Span::to)
                                .max(Instant::compareTo)
                                .orElse(Instant.EPOCH)))
                .query((row, _) -> strip(row))
                .list();
        return blocks(strips).stream()
                .filter(block -> block.until()
                        .isAfter(Objects.requireNonNull(spans.get(block.patient()))
                                .from()))
                .toList();
    }

    /// The strips of these patients that tell of a moment from `from` on and before `before`, in no order.
    List<Strip> strips(Collection<PatientNo> patients, Instant from, Instant before) {
        var shortOnes = from.minus(SHORT);
        return database.sql("select " + COLUMNS + """
                         from monitoring.strip
                        where patient_no = any(:patients) and taken_at >= :short and taken_at < :before and until_at > :from
                        union all select
                        """ + COLUMNS + """
                         from monitoring.strip
                        where patient_no = any(:patients) and taken_at >= :long and taken_at < :short and until_at > :from
                            and until_at - taken_at > interval '10 minutes'
                        """)
                .param("patients", Columns.integers(patients))
                .param("from", Columns.timestamp(from))
                .param("before", Columns.timestamp(before))
                .param("short", Columns.timestamp(shortOnes))
                .param("long", Columns.timestamp(from.minus(LONGEST)))
                .query((row, _) -> strip(row))
                .list();
    }

    private static List<Block> blocks(Collection<Strip> strips) {
        return strips.stream().flatMap(strip -> strip.blocks().stream()).collect(Collectors.toUnmodifiableList());
    }

    private static Strip strip(ResultSet row) throws SQLException {
        return strip(row, 1);
    }

    /// @param first where [#COLUMNS] begin in the row
    static Strip strip(ResultSet row, int first) throws SQLException {
        return StripCodec.unpack(
                new PatientNo(row.getInt(first)), Columns.instant(row, first + 1), row.getBytes(first + 2));
    }
}
