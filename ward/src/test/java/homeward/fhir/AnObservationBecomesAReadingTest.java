package homeward.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.earlywarning.Consciousness;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Measured;
import homeward.vocabulary.PatientId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnObservationBecomesAReadingTest {

    @Test
    void of_the_patient_and_the_moment_that_it_names() {
        var reading = Posted.charted(Posted.PULSE);

        assertThat(reading.patient()).isEqualTo(new PatientId("pat-1"));
        assertThat(reading.takenAt()).isEqualTo(Instant.parse("2026-03-01T11:59:00Z"));
        assertThat(reading.measured()).isEqualTo(new Measured.Single(VitalSign.PULSE, 72_000));
        assertThat(reading.original()).isNull();
        assertThat(reading.identity()).isNull();
        assertThat(reading.source()).isEmpty();
        assertThat(reading.body()).isEqualTo(Posted.PULSE);
    }

    @ParameterizedTest
    @CsvSource({
        "http://loinc.org, 9279-1, 18, /min, RESPIRATION_RATE, 18000",
        "http://snomed.info/sct, 86290005, 18, /min, RESPIRATION_RATE, 18000",
        "http://loinc.org, 2708-6, 97, %, OXYGEN_SATURATION, 97000",
        "http://loinc.org, 59408-5, 0.97, 1, OXYGEN_SATURATION, 97000",
        "http://snomed.info/sct, 866661000000106, 97, %, OXYGEN_SATURATION, 97000",
        "http://loinc.org, 8310-5, 98.6, [degF], TEMPERATURE, 37000",
        "http://snomed.info/sct, 276885007, 37.2, Cel, TEMPERATURE, 37200",
        "http://loinc.org, 3151-8, 2, L/min, INSPIRED_OXYGEN, 2000",
        "http://loinc.org, 3150-6, 21, %, INSPIRED_OXYGEN, 0",
        "http://loinc.org, 3150-6, 28, %, INSPIRED_OXYGEN, 1",
        "http://snomed.info/sct, 371825009, 4, L/min, INSPIRED_OXYGEN, 4000",
        "http://snomed.info/sct, 371825009, 35, %, INSPIRED_OXYGEN, 1",
        "http://loinc.org, 29463-7, 185, [lb_av], WEIGHT, 83915",
        "http://loinc.org, 15074-8, 6.3, mmol/L, GLUCOSE, 6300",
        "http://loinc.org, 8462-4, 80, mm[Hg], DIASTOLIC_PRESSURE, 80000",
        "urn:iso:std:iso:11073:10101, 149530, 60, /min, PULSE, 60000",
    })
    void by_its_code_and_its_unit(
            String system, String code, String value, String unit, VitalSign sign, int thousandths) {
        var reading = Posted.charted(Posted.of(system, code, Posted.quantity(value, unit)));

        assertThat(reading.measured()).isEqualTo(new Measured.Single(sign, thousandths));
    }

    @Test
    void that_remembers_what_was_said_before_it_was_converted() {
        var reading = Posted.charted(Posted.of(Codes.LOINC, "8310-5", Posted.quantity("98.6", "[degF]")));

        assertThat(reading.original()).isEqualTo("98.6 [degF]");
    }

    @Test
    void that_is_a_blood_pressure_of_two_numbers() {
        var reading = Posted.charted(Posted.of(Codes.LOINC, "85354-9", """
                "component":[
                  {"code":{"coding":[{"system":"http://snomed.info/sct","code":"271650006"}]},
                   "valueQuantity":{"value":80,"system":"http://unitsofmeasure.org","code":"mm[Hg]"}},
                  {"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},
                   "valueQuantity":{"value":16,"system":"http://unitsofmeasure.org","code":"kPa"}}]"""));

        assertThat(reading.measured()).isEqualTo(new Measured.Pressure(120_010, 80_000));
        assertThat(reading.original()).isEqualTo("16 kPa");
    }

    @Test
    void that_is_a_systolic_pressure_alone() {
        var reading = Posted.charted(Posted.of(Codes.LOINC, "8480-6", Posted.quantity("120", "mm[Hg]")));

        assertThat(reading.measured()).isEqualTo(new Measured.Pressure(120_000, null));
    }

    @ParameterizedTest
    @CsvSource({
        "http://loinc.org, LA9340-6, ALERT",
        "http://loinc.org, LA6560-2, NEW_CONFUSION",
        "http://snomed.info/sct, 300202002, VOICE",
        "http://snomed.info/sct, 450847001, PAIN",
        "http://snomed.info/sct, 422768004, UNRESPONSIVE",
    })
    void that_is_a_state_of_consciousness(String system, String answer, Consciousness state) {
        var reading = Posted.charted(Posted.of(Codes.SNOMED, "1104441000000107", """
                "valueCodeableConcept":{"coding":[{"system":"%s","code":"%s"}]}""".formatted(system, answer)));

        assertThat(reading.measured())
                .isEqualTo(new Measured.Single(
                        VitalSign.CONSCIOUSNESS, List.of(Consciousness.values()).indexOf(state)));
    }

    @Test
    void of_breathing_air_when_the_code_says_so() {
        var reading = Posted.charted(Posted.of(Codes.SNOMED, "722742002", "\"note\":[]"));

        assertThat(reading.measured()).isEqualTo(new Measured.Single(VitalSign.INSPIRED_OXYGEN, 0));
    }

    @Test
    void of_oxygen_at_an_unknown_flow_when_the_code_says_so() {
        var reading = Posted.charted(
                Posted.of(Codes.SNOMED, "371825009", "\"dataAbsentReason\":{\"coding\":[{\"code\":\"unknown\"}]}"));

        assertThat(reading.measured())
                .isEqualTo(new Measured.Single(VitalSign.INSPIRED_OXYGEN, Measuring.FLOW_UNKNOWN));
    }

    @Test
    void of_the_patient_whose_NHS_number_it_names() {
        var reading = Posted.charted(Posted.pulseWith(
                "\"reference\":\"Patient/pat-1\"",
                "\"identifier\":{\"system\":\"https://fhir.nhs.uk/Id/nhs-number\",\"value\":\"943 476 5919\"}"));

        assertThat(reading.patient()).isEqualTo(new PatientId("pat-by-number"));
    }

    @Test
    void whose_subject_may_be_named_under_our_own_address() {
        assertThat(Posted.charted(Posted.pulseWith("Patient/pat-1", Posted.BASE + "/Patient/pat-2"))
                        .patient())
                .isEqualTo(new PatientId("pat-2"));
    }

    @Test
    void with_the_senders_name_for_it_and_the_device() {
        var reading = Posted.charted(Posted.pulseWith("\"status\":\"final\"", """
                "device":{"reference":"Device/oximeter-1"},"performer":[{"reference":"Patient/pat-1"}],
                "identifier":[{"system":"urn:a","value":"1"},{"value":"2"}],"status":"final\""""));

        assertThat(reading.identity()).isEqualTo("urn:a|1");
        assertThat(reading.source()).isEqualTo("Device/oximeter-1");
    }

    @Test
    void from_a_wearable_as_a_block_of_samples() {
        var reading = Posted.charted(Posted.pulseOf("""
                "valueSampledData":{"origin":{"value":10,"system":"http://unitsofmeasure.org","code":"/min"},
                 "period":1000,"factor":2,"lowerLimit":1,"dimensions":1,"data":"30 31 E 0 U 30.5"}"""));

        assertThat(reading.measured())
                .isEqualTo(new Measured.Samples(
                        VitalSign.PULSE,
                        1_000_000,
                        70_000,
                        72_000,
                        Measured.Samples.GAP,
                        Measured.Samples.GAP,
                        Measured.Samples.GAP,
                        71_000));
    }
}
