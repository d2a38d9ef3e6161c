package homeward.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import homeward.earlywarning.VitalSign;
import homeward.monitoring.Entry;
import homeward.monitoring.Measured;
import homeward.monitoring.QuarantineReason;
import homeward.monitoring.SentReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Observations that others wrote: HL7's own R4 examples, and what real home devices send (HL7 PHD).
@Tag("shared")
class RealMessagesTest {
    @Test
    void from_a_home_oximeter_is_a_pulse() throws IOException {
        var reading = charted("fhir-phd-devices/numeric-spotnumeric.json");

        assertThat(reading.measured()).isEqualTo(new Measured.Single(VitalSign.PULSE, 48_000));
        assertThat(reading.source()).isEqualTo("Device/phd-74E8FFFEFF051C00.001C05FFE874");
        assertThat(reading.identity()).contains("149530-20181113175903");
    }

    @Test
    void from_a_home_blood_pressure_monitor_leaves_the_mean_out() throws IOException {
        assertThat(charted("fhir-phd-devices/compound-numeric-blood-pressure.json")
                        .measured())
                .isEqualTo(new Measured.Pressure(116_000, 71_000));
    }

    @Test
    void from_a_home_thermometer_is_a_temperature() throws IOException {
        assertThat(charted("fhir-phd-devices/temperature-observation.json").measured())
                .isEqualTo(new Measured.Single(VitalSign.TEMPERATURE, 36_500));
    }

    @Test
    void of_HL7_with_three_codings_is_a_saturation() throws IOException {
        assertThat(charted("fhir-r4-official-examples/Observation-satO2.json").measured())
                .isEqualTo(new Measured.Single(VitalSign.OXYGEN_SATURATION, 95_000));
    }

    @ParameterizedTest
    @CsvSource({
        "Observation-blood-pressure-cancel.json, STATUS",
        "Observation-blood-pressure.json, NO_TIME",
        "Observation-heart-rate.json, NO_TIME",
        "Observation-example.json, NO_TIME",
        "Observation-example-phenotype.json, UNKNOWN_CODE",
        "Observation-f003.json, UNKNOWN_CODE",
    })
    void of_HL7_waits_in_quarantine_where_it_cannot_be_charted(String file, QuarantineReason reason)
            throws IOException {
        assertThat(Posted.setAside(read("fhir-r4-official-examples/" + file)).reason())
                .isEqualTo(reason);
    }

    @Test
    void of_HL7_is_never_refused() throws IOException {
        try (var files =
                Files.newDirectoryStream(shared().resolve("fhir-r4-official-examples"), "Observation-*.json")) {
            for (var file : files) {
                assertThat(Posted.concluded(Files.readAllBytes(file)))
                        .as(file.getFileName().toString())
                        .isInstanceOf(Concluded.ToRecord.class);
            }
        }
    }

    private static SentReading charted(String file) throws IOException {
        var concluded = Posted.concluded(read(file));
        assertThat(concluded).isInstanceOf(Concluded.ToRecord.class);
        return ((Entry.Chartable) ((Concluded.ToRecord) concluded).entry()).reading();
    }

    private static String read(String file) throws IOException {
        return Files.readString(shared().resolve(file));
    }

    private static Path shared() {
        var found = Stream.<Path>iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(ancestor -> ancestor.resolveSibling("shared").resolve("data"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(found.isPresent(), "Skipped: the folder ../shared with published messages is not here");
        return found.orElseThrow();
    }
}
