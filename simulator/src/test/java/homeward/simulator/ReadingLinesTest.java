package homeward.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReadingLinesTest {
    private static final Reading PULSE =
            new Reading("p1", Instant.parse("2026-01-05T08:00:00Z"), "8867-4", "72", "/min", "ring, left", "r-1");

    @Test
    void counts_lines_that_say_nothing_and_goes_on() throws IOException {
        var recording = csv("""
                patient,taken_at,code,value,unit,source,id
                p1,yesterday,8867-4,72,/min,,
                ,2026-01-05T08:00:00Z,8867-4,72,/min,,

                p1,2026-01-05T08:00:00Z,8867-4,72,/min,"ring, left",r-1
                """);
        assertThat(recording.unreadable()).isEqualTo(2);
        assertThat(recording.readings()).containsExactly(PULSE);
    }

    @Test
    void takes_columns_in_any_order_and_does_without_those_that_may_be_absent() throws IOException {
        assertThat(csv("value,code,taken_at,patient\n72,8867-4,2026-01-05T09:00:00+01:00,p1")
                        .readings())
                .containsExactly(new Reading("p1", PULSE.takenAt(), "8867-4", "72", "", "", ""));
    }

    @Test
    void understands_the_words_of_wards_for_what_was_measured() throws IOException {
        assertThat(csv("patient,taken_at,code,value\np1,2026-01-05T08:00:00Z,SpO2,96")
                        .readings())
                .allMatch(reading -> reading.is(Sign.SATURATION));
    }

    @Test
    void reads_a_json_object_a_line() throws IOException {
        var recording = ReadingLines.json(lines("""
                {"patient":"p1","taken_at":"2026-01-05T08:00:00Z","code":"8867-4","value":72,"unit":"/min","source":"ring, left","id":"r-1"}
                {"patient":"p1"
                """));
        assertThat(recording.readings()).containsExactly(PULSE);
        assertThat(recording.unreadable()).isEqualTo(1);
    }

    @Test
    void puts_readings_in_the_order_in_which_they_were_taken() throws IOException {
        assertThat(csv("""
                patient,taken_at,code,value
                b,2026-01-05T08:00:01Z,c,1
                b,2026-01-05T08:00:00Z,c,1
                a,2026-01-05T08:00:01Z,c,1
                """).readings()).extracting(Reading::patient).containsExactly("b", "a", "b");
    }

    private static Recording csv(String text) throws IOException {
        return ReadingLines.csv(lines(text));
    }

    private static BufferedReader lines(String text) {
        return new BufferedReader(new StringReader(text));
    }
}
