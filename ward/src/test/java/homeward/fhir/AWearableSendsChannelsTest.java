package homeward.fhir;

import static homeward.monitoring.Measured.Samples.GAP;
import static org.assertj.core.api.Assertions.assertThat;

import homeward.earlywarning.VitalSign;
import homeward.monitoring.Entry;
import homeward.monitoring.Measured;
import homeward.monitoring.QuarantineReason;
import homeward.monitoring.Reading;
import homeward.monitoring.ReadingId;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AWearableSendsChannelsTest {

    @Test
    void each_component_with_samples_is_a_reading_of_its_own() {
        var channels = channels(component("2708-6", "%", "1000", "97 E 96"), component("8867-4", "/min", "500", "72"));

        assertThat(channels)
                .map(part -> ((Entry.Chartable) part.entry()).reading().measured())
                .containsExactly(
                        new Measured.Samples(VitalSign.OXYGEN_SATURATION, 1_000_000, 97_000, GAP, 96_000),
                        new Measured.Samples(VitalSign.PULSE, 500_000, 72_000));
    }

    @Test
    void one_channel_that_cannot_be_charted_does_not_keep_the_others_from_the_chart() {
        var channels = channels(component("72166-2", "Cel", "1000", "33"), component("8867-4", "/min", "1000", "72"));

        assertThat(channels.get(0).entry())
                .isInstanceOfSatisfying(
                        Entry.Unchartable.class,
                        aside -> assertThat(aside.reason()).isEqualTo(QuarantineReason.UNKNOWN_CODE));
        assertThat(channels.get(0).expression()).isEqualTo("Observation.component[0].code");
        assertThat(channels.get(1).entry()).isInstanceOf(Entry.Chartable.class);
    }

    @ParameterizedTest
    @CsvSource({"http://loinc.org, 39106-0", "http://snomed.info/sct, 364537001", "urn:iso:std:iso:11073:10101, 150388"
    })
    void skin_temperature_is_a_trace_of_its_own_and_never_body_temperature(String system, String code) {
        assertThat(Posted.charted(Posted.of(system, code, Posted.quantity("33", "Cel")))
                        .measured())
                .isEqualTo(new Measured.Single(VitalSign.SKIN_TEMPERATURE, 33_000));
    }

    @Test
    void two_channels_of_one_measurement_are_not_guessed_apart() {
        var channels = channels(component("2708-6", "%", "1000", "97"), component("59408-5", "%", "1000", "91"));

        assertThat(channels.get(0).entry()).isInstanceOf(Entry.Chartable.class);
        assertThat(channels.get(1).entry()).isInstanceOf(Entry.Unchartable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 100",
        "16.666666666666666667, 16667",
        "0.0009765625, 1",
        "1, 1000",
        "1.5, 1500",
        "1e3, 1000000",
        "3600000, 3600000000",
    })
    void the_period_may_be_any_decimal_number_of_milliseconds(String millis, long micros) {
        var reading = Posted.charted(Posted.pulseOf(sampled("/min", millis, "72")));

        assertThat(reading.measured()).isEqualTo(new Measured.Samples(VitalSign.PULSE, micros, 72_000));
    }

    @ParameterizedTest
    @CsvSource({
        "67775-7, 1",
        "3151-8, L/min",
        "3150-6, %",
        "8480-6, mm[Hg]",
        "8462-4, mm[Hg]",
        "85354-9, mm[Hg]",
    })
    void never_stands_for_consciousness_oxygen_or_blood_pressure(String code, String unit) {
        var json = Posted.of(Codes.LOINC, code, sampled(unit, "1000", "2 2"));

        assertThat(Posted.setAside(json).reason()).isEqualTo(QuarantineReason.NOT_BY_WEARABLE);
    }

    @Test
    void several_dimensions_without_codes_are_set_aside() {
        var json = Posted.pulseOf(sampled("/min", "1000", "72 97").replace("\"dimensions\":1", "\"dimensions\":2"));

        assertThat(Posted.setAside(json).reason()).isEqualTo(QuarantineReason.NO_VALUE);
    }

    @Test
    void a_block_that_lasts_longer_than_a_month_is_set_aside() {
        var json = Posted.pulseOf(sampled("/min", "86400000", "72 ".repeat(32).strip()));

        assertThat(Posted.setAside(json).reason()).isEqualTo(QuarantineReason.NO_VALUE);
    }

    @Test
    void data_that_are_no_numbers_are_refused_where_they_stand() {
        var json = Posted.pulseOf("\"component\":[" + component("8867-4", "/min", "1000", "72 x") + "]");

        assertThat(Posted.rejected(json))
                .extracting(Problem::expression)
                .containsExactly("Observation.component[0].valueSampledData.data");
    }

    @Test
    void the_perfusion_index_is_charted_in_percent() {
        var reading = Posted.charted(Posted.of(Codes.LOINC, "61006-3", Posted.quantity("1.25", "%")));

        assertThat(reading.measured()).isEqualTo(new Measured.Single(VitalSign.PERFUSION_INDEX, 1_250));
    }

    @Test
    void a_poor_sample_keeps_its_value_and_a_note_says_which_it_is() {
        var poor = new BitSet();
        poor.set(1, 4);
        poor.set(5);
        var samples = new Measured.Samples(
                VitalSign.PULSE, 500, new int[] {72_000, 73_000, 74_000, 75_000, GAP, 76_000}, poor);
        var id = new ReadingId(new PatientNo(1), ReadingId.Kind.blockOf(VitalSign.PULSE), Posted.NOW, 1);
        var out = new JsonOut();
        ObservationWriter.write(
                out, new Reading(id, samples, Posted.NOW, Posted.NOW, null, "", null), new PatientId("pat-1"));

        assertThat(out.toString())
                .contains("\"period\":0.5,\"dimensions\":1,\"data\":\"72 73 74 75 E 76\"")
                .contains("\"note\":[{\"text\":\"Poor signal, not scored: samples 2-4, 6 of 6\"}]");
    }

    private static List<Concluded.ToRecord> channels(String... components) {
        var json = Posted.of(Codes.LOINC, "85353-1", "\"component\":[" + String.join(",", components) + "]");
        return switch (Posted.concluded(json)) {
            case Concluded.Channels(var each) -> each;
            case Concluded other -> throw new AssertionError("Not channels: " + other);
        };
    }

    private static String component(String code, String unit, String period, String data) {
        return """
                {"code":{"coding":[{"system":"http://loinc.org","code":"%s"}]},%s}""".formatted(code, sampled(unit, period, data));
    }

    private static String sampled(String unit, String period, String data) {
        return """
                "valueSampledData":{"origin":{"value":0,"system":"http://unitsofmeasure.org","code":"%s"},\
                "period":%s,"dimensions":1,"data":"%s"}""".formatted(unit, period, data);
    }
}
