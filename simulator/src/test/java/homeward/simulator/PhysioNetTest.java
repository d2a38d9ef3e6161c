package homeward.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhysioNetTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Test
    void unknown_values_and_laboratory_values_are_left_out() {
        assertThat(read("01:00,HR,-1", "01:00,Lactate,2.1", "01:00,Weight,82").readings())
                .isEmpty();
    }

    @Test
    void what_is_no_line_of_a_record_is_counted() {
        assertThat(read("HR", "", "01:00,HR,seventy").unreadable()).isEqualTo(2);
    }

    @Test
    void the_first_lines_say_who_it_is() {
        var recording = read("00:00,Age,66", "00:00,Gender,0", "01:00,HR,76");
        assertThat(recording.everybody("w"))
                .containsExactly(new Person(
                        "physionet-132597",
                        null,
                        "PhysioNet",
                        "Record 132597",
                        "female",
                        LocalDate.of(1960, 1, 1),
                        "w",
                        null));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    15, A
                    14, C
                    13, V
                     9, V
                     8, P
                     4, P
                     3, U
                    """)
    void the_coma_scale_becomes_a_letter_by_its_total(int total, String letter) {
        assertThat(read("01:00,GCS," + total).readings()).singleElement().satisfies(reading -> {
            assertThat(reading.is(Sign.CONSCIOUSNESS)).isTrue();
            assertThat(reading.value()).isEqualTo(letter);
        });
    }

    @Test
    void each_pressure_keeps_the_device_that_took_it() {
        var readings = read("01:00,SysABP,120", "01:00,DiasABP,60", "01:00,NISysABP,110", "01:00,NIDiasABP,55")
                .readings();
        assertThat(Observation.of(readings))
                .hasSize(2)
                .allMatch(one -> one.itemsAt("component").size() == 2);
    }

    @Test
    void a_share_of_oxygen_is_a_percentage_that_names_what_it_is() {
        assertThat(read("01:00,FiO2,0.35").readings()).singleElement().satisfies(reading -> {
            assertThat(reading.code()).isEqualTo("3150-6");
            assertThat(reading.value()).isEqualTo("35");
            assertThat(reading.unit()).isEqualTo("%");
        });
    }

    @Test
    @Tag("shared")
    void eighty_real_stays_are_read_whole() throws IOException {
        var recording = RecordingFile.read(realStays(), TODAY);
        assertThat(recording.unreadable()).isZero();
        assertThat(recording.everybody("w"))
                .hasSize(80)
                .allMatch(person -> person.birthDate().isBefore(TODAY.minusYears(15)));
        assertThat(count(recording, Sign.PULSE)).isBetween(4_300L, 4_421L);
        assertThat(count(recording, Sign.RESPIRATION)).isBetween(4_300L, 4_381L);
        assertThat(count(recording, Sign.CONSCIOUSNESS)).isBetween(1_200L, 1_318L);
        assertThat(count(recording, Sign.SATURATION)).isBetween(150L, 160L);
    }

    private static long count(Recording recording, Sign sign) {
        return recording.readings().stream().filter(reading -> reading.is(sign)).count();
    }

    private static Path realStays() {
        var found = Stream.<Path>iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(ancestor -> ancestor.resolveSibling("shared").resolve("data/physionet-cinc2012/set-a"))
                .filter(Files::isDirectory)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "Skipped: the folder ../shared with real stays is not here");
        return found.orElseThrow();
    }

    private static Recording read(String... lines) {
        var all = Stream.concat(Stream.of("00:00,RecordID,132597"), Stream.of(lines))
                .toList();
        return PhysioNet.read(List.copyOf(all), TODAY);
    }
}
