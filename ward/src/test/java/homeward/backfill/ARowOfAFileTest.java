package homeward.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.earlywarning.VitalSign;
import homeward.monitoring.Entry;
import homeward.monitoring.Measured;
import homeward.monitoring.QuarantineReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ARowOfAFileTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String HEADER = "patient,taken_at,code,value,unit,source,id\n";

    @Test
    void costs_nobody_else_when_its_quotation_mark_is_never_closed() throws IOException {
        var lines = csv(HEADER + "p,t,c,\"1,u,s,i\np,t,c,2,u,s,i\r\np,t,c,3,u,s,i\n");

        assertThat(lines.get(0)).isInstanceOf(Line.Broken.class);
        assertThat(lines.subList(1, 3)).allMatch(line -> line instanceof Line.Row);
        assertThat(lines).extracting(Line::number).containsExactly(2L, 3L, 4L);
    }

    @Test
    void costs_nobody_else_when_it_has_no_end() throws IOException {
        var lines = csv(HEADER + "x".repeat(200_000) + "\np,t,c,2,u,s,i");

        assertThat(lines.get(0)).isInstanceOf(Line.Broken.class);
        assertThat(lines.get(1)).isInstanceOf(Line.Row.class);
    }

    @Test
    void is_broken_when_it_has_too_few_fields() throws IOException {
        assertThat(csv(HEADER + "p,t,c\n").getFirst()).isInstanceOf(Line.Broken.class);
    }

    @Test
    void may_quote_commas_quotation_marks_and_line_ends() throws IOException {
        var row = (Line.Row) csv("\uFEFFid,\"patient\",taken_at,code\r\n\"a, \"\"b\"\"\nc\",p,t,x\r\n")
                .getFirst();

        assertThat(row.field(Column.ID)).isEqualTo("a, \"b\"\nc");
        assertThat(row.field(Column.PATIENT)).isEqualTo("p");
    }

    @Test
    void needs_a_header_that_names_its_columns_once() throws IOException {
        assertThat(header("patient,code,taken_at")).isTrue();
        assertThat(header("Patient , CODE,taken_at,note")).isTrue();
        assertThat(header("patient,code,code,taken_at")).isFalse();
        assertThat(header("patient,code")).isFalse();
        assertThat(header("")).isFalse();
    }

    @Test
    void may_be_a_JSON_object_too() throws IOException {
        var lines = new JsonLines(stream("""
                {"patient":"p","value":37.50,"note":{"a":[1]}}

                {"patient":"p","patient":"q"}
                [1]
                {"patient":"p"} x
                """));
        var row = (Line.Row) Objects.requireNonNull(lines.next());

        assertThat(row.fields()).containsOnlyKeys(Column.PATIENT, Column.VALUE);
        assertThat(row.field(Column.VALUE)).isEqualTo("37.50");
        assertThat(lines.next())
                .isEqualTo(new Line.Broken(3, "This is not JSON as RFC 8259 has it, or it names something twice."));
        assertThat(lines.next()).isInstanceOf(Line.Broken.class);
        assertThat(lines.next()).isInstanceOf(Line.Broken.class);
        assertThat(lines.next()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "spo2, 97, %, OXYGEN_SATURATION, 97000",
        "8867-4, 72, /min, PULSE, 72000",
        "http://loinc.org|8310-5, 98.6, [degF], TEMPERATURE, 37000",
        "temperature, 37.5, \u00b0C, TEMPERATURE, 37500",
        "386725007, 37.5, Cel, TEMPERATURE, 37500",
        "diastolic, 80, mmHg, DIASTOLIC_PRESSURE, 80000",
        "oxygen, 2, L/min, INSPIRED_OXYGEN, 2000",
        "acvpu, C, , CONSCIOUSNESS, 1",
        "consciousness, 450847001, , CONSCIOUSNESS, 3",
        "722742002, , , INSPIRED_OXYGEN, 0",
        "371825009, , , INSPIRED_OXYGEN, 1",
    })
    void becomes_a_reading_by_its_code_and_unit(
            String code, @Nullable String value, @Nullable String unit, VitalSign sign, int expected)
            throws IOException {
        var text = "pat-1,2026-03-01T10:00:00+00:00," + code + "," + (value == null ? "" : value) + ","
                + (unit == null ? "" : unit) + ",ward,7";

        assertThat(understood(text)).isInstanceOfSatisfying(Understood.ToRecord.class, found -> {
            var reading = ((Entry.Chartable) found.entry()).reading();
            assertThat(reading.measured()).isEqualTo(new Measured.Single(sign, expected));
            assertThat(reading.identity()).isEqualTo("|7");
            assertThat(reading.source()).isEqualTo("ward");
            assertThat(reading.takenAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'pat 1,2026-03-01T10:00:00Z,pulse,72,/min,,', UNKNOWN_PATIENT",
        "'pat-1,2026-03-01,pulse,72,/min,,', NO_TIME",
        "'pat-1,2026-03-02T10:00:00Z,pulse,72,/min,,', FUTURE",
        "'pat-1,1970-01-01T00:00:00Z,pulse,72,/min,,', CLOCK_NOT_SET",
        "'pat-1,2026-03-01T10:00:00Z,mood,72,/min,,', UNKNOWN_CODE",
        "'pat-1,2026-03-01T10:00:00Z,pulse,72,,,', UNKNOWN_UNIT",
        "'pat-1,2026-03-01T10:00:00Z,pulse,,/min,,', NO_VALUE",
        "'pat-1,2026-03-01T10:00:00Z,pulse,720,/min,,', IMPLAUSIBLE",
        "'pat-1,2026-03-01T10:00:00Z,pulse,1e9999,/min,,', IMPLAUSIBLE",
        "'pat-1,2026-03-01T10:00:00Z,acvpu,X,,,', UNKNOWN_CODE",
    })
    void waits_in_quarantine_when_it_cannot_be_charted(String text, QuarantineReason reason) throws IOException {
        assertThat(understood(text))
                .isInstanceOfSatisfying(
                        Understood.ToRecord.class,
                        found -> assertThat(((Entry.Unchartable) found.entry()).reason())
                                .isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "',2026-03-01T10:00:00Z,pulse,72,/min,,', missing",
        "'pat-1,,pulse,72,/min,,', missing",
        "'pat-1,yesterday,pulse,72,/min,,', malformed-time",
        "'pat-1,2026-03-01T10:00:00Z,pulse,NaN,/min,,', not-a-number",
        "'pat-1,2026-03-01T10:00:00Z,pulse,\"7,2\",/min,,', not-a-number",
        "'pat-1\uFFFD,2026-03-01T10:00:00Z,pulse,72,/min,,', not-utf-8",
    })
    void is_rejected_when_it_is_no_reading(String text, String reason) throws IOException {
        assertThat(understood(text))
                .isInstanceOfSatisfying(
                        Understood.Rejected.class,
                        found -> assertThat(found.reason()).isEqualTo(reason));
    }

    private static Understood understood(String row) throws IOException {
        return UnderstandRow.understand((Line.Row) csv(HEADER + row).getFirst(), NOW);
    }

    private static boolean header(String text) throws IOException {
        return new CsvLines(stream(text)).readHeader();
    }

    private static List<Line> csv(String text) throws IOException {
        var lines = new CsvLines(stream(text));
        assertThat(lines.readHeader()).isTrue();
        var found = new ArrayList<Line>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            found.add(line);
        }
        return found;
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
