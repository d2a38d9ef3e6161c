package homeward.fhir;

import homeward.earlywarning.Consciousness;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Measured;
import homeward.monitoring.Reading;
import homeward.vocabulary.PatientId;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes readings as Observations of UK Core.
final class ObservationWriter {
    private static final String CATEGORY = """
            "status":"final","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category",\
            "code":"vital-signs"}]}],""";
    private static final String NO_FLOW = """
            "dataAbsentReason":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/data-absent-reason",\
            "code":"unknown"}]}""";
    private static final Pattern DEVICE = Pattern.compile("(Device|DeviceMetric)/[A-Za-z0-9.-]{1,64}");
    private static final Pattern PERFORMER = Pattern.compile(
            "(Patient|Practitioner|PractitionerRole|Organization|CareTeam|RelatedPerson)/[A-Za-z0-9.-]{1,64}");

    private final JsonOut out;
    private final Reading reading;

    private ObservationWriter(JsonOut out, Reading reading) {
        this.out = out;
        this.reading = reading;
    }

    static void write(JsonOut out, Reading reading, PatientId patient) {
        new ObservationWriter(out, reading).write(patient);
    }

    private void write(PatientId patient) {
        var recordedAt = reading.recordedAt().toString();
        out.raw("{\"resourceType\":\"Observation\",\"id\":\"").raw(reading.id().written());
        out.raw("\",\"meta\":{\"versionId\":\"1\",\"lastUpdated\":\"").raw(recordedAt);
        out.raw("\",\"profile\":[\"").raw(profile()).raw("\"]},");
        if (reading.identity() != null) {
            out.raw("\"identifier\":[");
            identifier(reading.identity());
            out.raw("],");
        }
        out.raw(CATEGORY).raw(code());
        out.raw(",\"subject\":{\"reference\":\"Patient/").raw(patient.value()).raw("\"},");
        effective();
        out.raw("\"issued\":\"").raw(recordedAt).raw("\",");
        source();
        value();
        ObservationNotes.write(out, reading);
        out.raw("}");
    }

    private String profile() {
        return switch (reading.measured()) {
            case Measured.Single(var sign, int _) -> SignForm.of(sign).profile();
            case Measured.Pressure(int _, @Nullable Integer diastolic) ->
                diastolic == null ? SignForm.VITAL_SIGNS : SignForm.PRESSURE_PROFILE;
            case Measured.Samples _ -> SignForm.VITAL_SIGNS;
        };
    }

    private String code() {
        return switch (reading.measured()) {
            case Measured.Single(var sign, int value) ->
                sign == VitalSign.INSPIRED_OXYGEN && value == 0
                        ? SignForm.AIR_CODE
                        : SignForm.of(sign).code();
            case Measured.Pressure(int _, @Nullable Integer diastolic) ->
                diastolic == null ? SignForm.of(VitalSign.SYSTOLIC_PRESSURE).code() : SignForm.PRESSURE_CODE;
            case Measured.Samples samples -> SignForm.of(samples.sign()).code();
        };
    }

    private void effective() {
        var at = reading.takenAt();
        if (reading.measured() instanceof Measured.Samples samples) {
            out.raw("\"effectivePeriod\":{\"start\":\"").raw(at.toString());
            out.raw("\",\"end\":\"").raw(samples.last(at).toString()).raw("\"},");
            return;
        }
        out.raw("\"effectiveDateTime\":\"").raw(at.toString()).raw("\",");
    }

    private void source() {
        var source = reading.source();
        if (source.isEmpty()) {
            return;
        }
        if (PERFORMER.matcher(source).matches()) {
            out.raw("\"performer\":[{\"reference\":").string(source).raw("}],");
        } else if (DEVICE.matcher(source).matches()) {
            out.raw("\"device\":{\"reference\":").string(source).raw("},");
        } else if (source.indexOf('|') >= 0) {
            out.raw("\"device\":{\"identifier\":");
            identifier(source);
            out.raw("},");
        } else {
            out.raw("\"device\":{\"display\":").string(source).raw("},");
        }
    }

    private void identifier(String written) {
        int bar = written.indexOf('|');
        out.raw("{");
        if (bar > 0) {
            out.raw("\"system\":").string(written.substring(0, bar)).raw(",");
        }
        out.raw("\"value\":").string(written.substring(bar + 1)).raw("}");
    }

    private void value() {
        switch (reading.measured()) {
            case Measured.Single(var sign, int value) -> single(sign, value);
            case Measured.Pressure(int systolic, @Nullable Integer diastolic) -> pressure(systolic, diastolic);
            case Measured.Samples samples -> samples(samples);
        }
    }

    private void single(VitalSign sign, int value) {
        if (sign == VitalSign.CONSCIOUSNESS) {
            consciousness(Consciousness.ofValue(value));
        } else if (sign == VitalSign.INSPIRED_OXYGEN && value == Measuring.FLOW_UNKNOWN) {
            out.raw(NO_FLOW);
        } else {
            out.raw("\"valueQuantity\":{\"value\":")
                    .thousandths(value)
                    .raw(SignForm.of(sign).unit());
        }
    }

    private void consciousness(Consciousness state) {
        out.raw("\"valueCodeableConcept\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"");
        out.raw(Codes.snomed(state)).raw("\"}],\"text\":\"").raw(state.label()).raw("\"}");
    }

    private void pressure(int systolic, @Nullable Integer diastolic) {
        var unit = SignForm.of(VitalSign.SYSTOLIC_PRESSURE).unit();
        if (diastolic == null) {
            out.raw("\"valueQuantity\":{\"value\":").thousandths(systolic).raw(unit);
            return;
        }
        out.raw("\"component\":[")
                .raw(SignForm.SYSTOLIC_PART)
                .thousandths(systolic)
                .raw(unit);
        out.raw("},")
                .raw(SignForm.DIASTOLIC_PART)
                .thousandths(diastolic)
                .raw(unit)
                .raw("}]");
    }

    private void samples(Measured.Samples samples) {
        out.raw("\"valueSampledData\":{\"origin\":{\"value\":0")
                .raw(SignForm.of(samples.sign()).unit());
        out.raw(",\"period\":")
                .raw(BigDecimal.valueOf(samples.periodMicros(), 3)
                        .stripTrailingZeros()
                        .toPlainString())
                .raw(",\"dimensions\":1,\"data\":\"");
        for (int i = 0; i < samples.size(); i++) {
            int value = samples.thousandths()[i];
            out.raw(i == 0 ? "" : " ").raw(value == Measured.Samples.GAP ? "E" : Thousandths.text(value));
        }
        out.raw("\"}");
    }
}
