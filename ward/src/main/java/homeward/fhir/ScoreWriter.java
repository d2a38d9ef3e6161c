package homeward.fhir;

import homeward.earlywarning.News2;
import homeward.earlywarning.SaturationScale;
import homeward.earlywarning.SubScores;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Reading;
import homeward.monitoring.ScorePoint;
import homeward.vocabulary.PatientId;
import java.util.List;
import java.util.stream.Stream;

/// Writes early warning scores as UK Core's Observation of the total, with the sub-scores as its components.
///
/// A score that is not complete has no value: what it is at least stands in its note.
final class ScoreWriter {
    private static final String HEAD = """
            "meta":{"versionId":"1","profile":["%sEarlyWarningTotalScore"]},"status":"final",\
            "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category",\
            "code":"survey"}]}],%s,"subject":{"reference":"Patient/""".formatted(
            SignForm.PROFILES, SignForm.onlySnomed(Codes.NEWS2_TOTAL, "Royal College of Physicians NEWS2 total score"));
    private static final String UNIT =
            ",\"unit\":\"score\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"{ScoreOf}\"}";
    private static final String ABSENT =
            "\"dataAbsentReason\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/data-absent-reason\",\"code\":\"";

    private final JsonOut out;

    private ScoreWriter(JsonOut out) {
        this.out = out;
    }

    /// One score.
    ///
    /// @param behind the readings that it was made of
    static void write(JsonOut out, ScoreId id, ScorePoint score, PatientId patient, List<Reading> behind) {
        new ScoreWriter(out).write(id, score, patient, behind);
    }

    private void write(ScoreId id, ScorePoint score, PatientId patient, List<Reading> behind) {
        out.raw("{\"resourceType\":\"Observation\",\"id\":\"").raw(id.written()).raw("\",");
        out.raw(HEAD)
                .raw(patient.value())
                .raw("\"},\"effectiveDateTime\":\"")
                .raw(score.at().toString())
                .raw("\",");
        switch (score.news2()) {
            case News2.Complete complete -> {
                out.raw("\"valueQuantity\":{\"value\":")
                        .number(complete.total())
                        .raw(UNIT);
                components(complete.points(), complete.scale());
            }
            case News2.Incomplete incomplete -> {
                absent("unknown");
                components(incomplete.points(), incomplete.scale());
            }
            case News2.NotFor _ -> absent("not-applicable");
        }
        out.raw(",\"note\":[{\"text\":").string(score.news2().sentence()).raw("}]");
        derivedFrom(behind);
        out.raw("}");
    }

    private void absent(String why) {
        out.raw(ABSENT).raw(why).raw("\"}]}");
    }

    private void components(SubScores points, SaturationScale scale) {
        var known = SubScores.PARAMETERS.stream()
                .flatMap(sign -> Stream.ofNullable(points.of(sign)).map(value -> component(sign, scale, value)))
                .toList();
        if (!known.isEmpty()) {
            out.raw(",\"component\":[").raw(String.join(",", known)).raw("]");
        }
    }

    private static String component(VitalSign sign, SaturationScale scale, int points) {
        var text = sign == VitalSign.OXYGEN_SATURATION ? scale.label() : sign.label();
        return "{" + SignForm.onlySnomed(code(sign, scale), text) + ",\"valueQuantity\":{\"value\":" + points + UNIT
                + "}";
    }

    /// Source: UK Core value set EarlyWarningSubScore.
    private static String code(VitalSign sign, SaturationScale scale) {
        return switch (sign) {
            case RESPIRATION_RATE -> "1104301000000104";
            case OXYGEN_SATURATION -> scale == SaturationScale.SCALE_1 ? "1104311000000102" : "1104321000000108";
            case INSPIRED_OXYGEN -> "1104331000000105";
            case SYSTOLIC_PRESSURE -> "1104341000000101";
            case PULSE -> "1104351000000103";
            case CONSCIOUSNESS -> "1104361000000100";
            case TEMPERATURE -> "1104371000000107";
            case DIASTOLIC_PRESSURE, WEIGHT, GLUCOSE, PERFUSION_INDEX, SKIN_TEMPERATURE ->
                throw new IllegalArgumentException("Does not score");
        };
    }

    private void derivedFrom(List<Reading> behind) {
        var ids = behind.stream()
                .map(reading -> reading.id().written())
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return;
        }
        out.raw(",\"derivedFrom\":[");
        ids.forEach(id -> out.raw("{\"reference\":\"Observation/").raw(id).raw("\"},"));
        out.withoutLastComma().raw("]");
    }
}
