package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import homeward.plumbing.BinaryCopy;
import homeward.plumbing.Columns;
import homeward.vocabulary.PatientNo;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept readings and blocks of samples.
@Repository
final class Readings {
    private static final String COPY_READINGS = """
            copy monitoring.reading (patient_no, taken_at, kind, fingerprint, value, value_2, received_at, recorded_at,
                identity, source, original) from stdin (format binary)
            """;
    private static final String COPY_BLOCKS = """
            copy monitoring.block (patient_no, taken_at, kind, fingerprint, period_micros, samples, received_at,
                recorded_at, identity, source, original) from stdin (format binary)
            """;
    private static final String SINGLE_COLUMNS =
            "patient_no, taken_at, kind, fingerprint, received_at, recorded_at, identity, source, original, value, value_2, null::bigint, null::integer[]";
    private static final String BLOCK_COLUMNS =
            "patient_no, taken_at, kind, fingerprint, received_at, recorded_at, identity, source, original, null::integer, null::integer, period_micros, samples";

    private final JdbcClient database;
    private final JdbcTemplate connections;

    Readings(JdbcClient database, JdbcTemplate connections) {
        this.database = database;
        this.connections = connections;
    }

    /// Writes readings that are surely not there yet.
    void keep(Collection<Reading> fresh) {
        connections.execute((ConnectionCallback<Boolean>) (Connection connection) -> {
            copy(connection, fresh);
            return true;
        });
    }

    private static void copy(Connection connection, Collection<Reading> fresh) throws SQLException {
        var readings = new BinaryCopy(11);
        var blocks = new BinaryCopy(11);
        for (var one : fresh) {
            switch (one.measured()) {
                case Measured.Single(var _, int value) ->
                    tail(key(readings, one).integer(value).integer(null), one);
                case Measured.Pressure(int systolic, Integer diastolic) ->
                    tail(key(readings, one).integer(systolic).integer(diastolic), one);
                case Measured.Samples(var _, long period, var values, var _) ->
                    tail(key(blocks, one).bigint(period).integers(values), one);
            }
        }
        readings.send(connection, COPY_READINGS);
        blocks.send(connection, COPY_BLOCKS);
    }

    private static BinaryCopy key(BinaryCopy copy, Reading one) {
        return copy.row()
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

    /// What stands on the chart under these keys.
    Map<ReadingId, Measured> known(Collection<ReadingId> ids) {
        var known = new HashMap<ReadingId, Measured>();
        for (var table : List.of("reading", "block")) {
            boolean block = table.equals("block");
            var asked = ids.stream().filter(id -> id.kind().isBlock() == block).toList();
            if (!asked.isEmpty()) {
                known(table, block ? BLOCK_COLUMNS : SINGLE_COLUMNS, asked)
                        .forEach(reading -> known.put(reading.id(), reading.measured()));
            }
        }
        return known;
    }

    private List<Reading> known(String table, String columns, List<ReadingId> asked) {
        return database.sql("select " + columns + " from monitoring." + table + """
                         join unnest(?::integer[], ?::timestamptz[], ?::smallint[], ?::bigint[])
                            k (patient_no, taken_at, kind, fingerprint) using (patient_no, taken_at, kind, fingerprint)
                        where taken_at between ? and ?
                        """)
                .param(asked.stream().map(id -> id.patient().value()).toArray(Integer[]::new))
                .param(asked.stream().map(id -> id.takenAt().toString()).toArray(String[]::new))
                .param(asked.stream().map(id -> (short) id.kind().code()).toArray(Short[]::new))
                .param(asked.stream().map(ReadingId::fingerprint).toArray(Long[]::new))
                .param(Columns.timestamp(earliest(asked)))
                .param(Columns.timestamp(latest(asked)))
                .query((row, _) -> reading(row))
                .list();
    }

    private static Instant earliest(List<ReadingId> ids) {
        return ids.stream().map(ReadingId::takenAt).min(Instant::compareTo).orElseThrow();
    }

    private static Instant latest(List<ReadingId> ids) {
        return ids.stream().map(ReadingId::takenAt).max(Instant::compareTo).orElseThrow();
    }

    /// Everything on one patient's chart in a span, with the blocks of samples that began up to `longestBlock` before
    /// it.
    List<Reading> within(PatientNo patient, Fold.Span span, Duration longestBlock) {
        var inSpan = " where patient_no = ? and taken_at between ? and ?";
        return database.sql("select " + SINGLE_COLUMNS + " from monitoring.reading" + inSpan + " union all select "
                        + BLOCK_COLUMNS + " from monitoring.block" + inSpan)
                .param(patient.value())
                .param(Columns.timestamp(span.from()))
                .param(Columns.timestamp(span.to()))
                .param(patient.value())
                .param(Columns.timestamp(span.from().minus(longestBlock)))
                .param(Columns.timestamp(span.to()))
                .query((row, _) -> reading(row))
                .list();
    }

    List<Reading> find(ReadingSearch search) {
        var parameters = new ArrayList<Object>();
        var singles = "select " + SINGLE_COLUMNS + " from monitoring.reading" + where(search, parameters);
        var blocks = "select " + BLOCK_COLUMNS + " from monitoring.block" + where(search, parameters);
        var order = search.newestFirst() ? "2 desc, 1, 3, 4" : "2, 1, 3, 4";
        parameters.add(search.limit());
        parameters.add(search.offset());
        return database.sql(singles + " union all " + blocks + " order by " + order + " limit ? offset ?")
                .params(parameters)
                .query((row, _) -> reading(row))
                .list();
    }

    long count(ReadingSearch search) {
        var parameters = new ArrayList<Object>();
        var singles = "select count(*) from monitoring.reading" + where(search, parameters);
        var blocks = "select count(*) from monitoring.block" + where(search, parameters);
        return database.sql("select (" + singles + ") + (" + blocks + ")")
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static String where(ReadingSearch search, List<Object> parameters) {
        var clauses = new ArrayList<String>();
        if (!search.patients().isEmpty()) {
            clauses.add("patient_no = any(?)");
            parameters.add(Columns.integers(search.patients()));
        }
        if (!search.kinds().isEmpty()) {
            clauses.add("kind = any(?)");
            parameters.add(
                    search.kinds().stream().map(kind -> (short) kind.code()).toArray(Short[]::new));
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

    private static Reading reading(ResultSet row) throws SQLException {
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
        if (kind.isBlock()) {
            return new Measured.Samples(kind.sign(), row.getLong(12), integers(row.getArray(13)));
        }
        if (kind.sign() == VitalSign.SYSTOLIC_PRESSURE) {
            return new Measured.Pressure(row.getInt(10), Columns.integerOrNull(row, 11));
        }
        return new Measured.Single(kind.sign(), row.getInt(10));
    }

    private static int[] integers(Array array) throws SQLException {
        var boxed = (Integer[]) array.getArray();
        var values = new int[boxed.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = boxed[i];
        }
        return values;
    }
}
