package homeward.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CsvFileTest {
    private static final Instant FROM = Instant.parse("2026-03-01T09:00:00Z");

    private final CsvFile file = new CsvFile(10, 3, 2, FROM, Duration.ofHours(4));

    @Test
    void has_as_many_rows_as_it_says_and_a_header() throws IOException {
        var lines = text().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("patient,taken_at,code,value,unit,source");
        assertThat(lines).hasSize((int) file.rows() + 1).doesNotHaveDuplicates();
        assertThat(lines).allMatch(line -> line.split(",", -1).length == 6);
    }

    @Test
    void comes_patient_by_patient_and_set_by_set() throws IOException {
        var rows = text().lines().skip(1).toList();
        assertThat(rows.getFirst()).startsWith("pat-000011,2026-03-01T09:06:10Z,respiration,");
        assertThat(rows.get(CsvFile.ROWS_A_SET)).startsWith("pat-000011,2026-03-01T13:06:10Z,");
        assertThat(rows.getLast()).startsWith("pat-000013,2026-03-01T13:07:24Z,oxygen,0,L/min,");
    }

    private String text() throws IOException {
        try (var in = file.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
