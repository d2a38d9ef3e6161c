package homeward.board.cui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {

    @ParameterizedTest(name = "Patient Banner, table 8: born {0}, on {1}: {2}")
    @CsvSource({
        "2026-01-10, 2026-01-10, 0d",
        "2026-01-10, 2026-01-13, 3d",
        "2026-01-10, 2026-02-06, 27d",
        "2026-01-10, 2026-02-07, 4w",
        "2026-01-10, 2026-02-08, 4w 1d",
        "2026-01-10, 2026-02-14, 5w",
        "2025-01-10, 2026-01-09, 52w",
        "2025-01-10, 2026-01-10, 12m",
        "2025-01-10, 2026-01-11, 12m 1d",
        "2025-01-10, 2026-02-18, 13m 8d",
        "2024-01-10, 2026-01-09, 23m 30d",
        "2024-01-10, 2026-01-10, 2y",
        "2021-12-01, 2026-01-10, 4y 1m",
        "2009-09-01, 2026-01-10, 16y 4m",
        "2008-01-11, 2026-01-10, 17y 11m",
        "2008-01-10, 2026-01-10, 18y",
        "1945-07-14, 2026-07-13, 80y",
        "1945-07-14, 2026-07-14, 81y",
        "2024-02-29, 2026-02-28, 23m 30d",
        "1948-02-29, 2026-02-28, 77y",
        "1948-02-29, 2026-03-01, 78y",
        "1916-05-05, 2026-05-05, 110y"
    })
    void an_age_is_told_in_the_units_that_matter(LocalDate born, LocalDate on, String expected) {
        assertThat(Ages.of(born, on)).isEqualTo(expected);
    }

    @Test
    void somebody_who_is_not_born_yet_has_no_age() {
        assertThat(Ages.of(LocalDate.parse("2026-01-11"), LocalDate.parse("2026-01-10")))
                .isEqualTo("Unknown");
    }
}
