package homeward.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/// Whatever is sent, the answer is one of those that are defined.
class MutatedMessagesTest {
    private static final int TIMES = 20_000;
    private static final long SEED = 20_260_301;

    private static final String SAMPLES = Posted.pulseOf("""
            "valueSampledData":{"origin":{"value":0,"system":"http://unitsofmeasure.org","code":"/min"},
             "period":1000,"factor":1.5,"lowerLimit":1,"dimensions":1,"data":"70 71.5 E L U -3"}""");
    private static final String PRESSURE = Posted.of(
            Codes.LOINC, "85354-9", """
            "component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},%s},
             {"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},%s}]""".formatted(Posted.quantity("120", "mm[Hg]"), Posted.quantity("80", "mm[Hg]")));
    private static final List<String> PARTS = List.of(
            "null",
            "[]",
            "{}",
            "\"\"",
            "-1",
            "1e999999999",
            "1e-999999999",
            "NaN",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "true",
            "[[[[",
            "{\"a\":",
            "\"E\"",
            "\"2026-13-01\"",
            "99999999999999999999",
            "0.1",
            ",",
            ":",
            "\uFFFF",
            "\"Patient/\"");

    @Test
    void always_get_a_defined_answer() {
        var random = new SplittableRandom(SEED);
        var bundle = bundle(Posted.PULSE, SAMPLES, PRESSURE).getBytes(StandardCharsets.UTF_8);
        var sources = List.of(
                Posted.PULSE.getBytes(StandardCharsets.UTF_8),
                SAMPLES.getBytes(StandardCharsets.UTF_8),
                PRESSURE.getBytes(StandardCharsets.UTF_8),
                bundle);
        int answered = 0;
        for (int i = 0; i < TIMES; i++) {
            var message = mutated(sources.get(i % sources.size()), random);
            answered += isAnswered(message, i % sources.size() == sources.size() - 1) ? 1 : 0;
        }
        assertThat(answered).isEqualTo(TIMES);
    }

    private static boolean isAnswered(byte[] message, boolean isBundle) {
        if (!Json.isUtf8(message)) {
            return true;
        }
        try {
            if (isBundle) {
                var read = BundleReader.bundle(message);
                var around =
                        new Surroundings(Posted.NOW, Posted.BASE, BundleSteps.fullUrls(read), _ -> Optional.empty());
                return new BundleSteps(message, around).of(read).size()
                        == read.entries().size();
            }
            return Posted.concluded(message) != null;
        } catch (JacksonException _) {
            return true;
        }
    }

    private static byte[] mutated(byte[] source, SplittableRandom random) {
        var text = new StringBuilder(new String(source, StandardCharsets.ISO_8859_1));
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && !text.isEmpty(); i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(6)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.insert(at, PARTS.get(random.nextInt(PARTS.size())));
                case 3 -> text.setLength(Math.max(1, at));
                case 4 -> replaceValue(text, at, PARTS.get(random.nextInt(PARTS.size())));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(40))));
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Puts something else where a value stands, which leaves most messages JSON.
    private static void replaceValue(StringBuilder text, int from, String value) {
        int colon = text.indexOf(":", from);
        int end = colon < 0 ? -1 : text.indexOf(",", colon);
        if (end > 0) {
            text.replace(colon + 1, end, value);
        }
    }

    private static String bundle(String... observations) {
        var entries = String.join(
                ",",
                List.of(observations).stream()
                        .map(each -> "{\"fullUrl\":\"urn:uuid:1\",\"resource\":" + each
                                + ",\"request\":{\"method\":\"POST\",\"url\":\"Observation\"}}")
                        .toList());
        return "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[" + entries + ",{\"request\":"
                + "{\"method\":\"PUT\",\"url\":\"Patient/p\"},\"resource\":{\"resourceType\":\"Patient\",\"id\":\"p\","
                + "\"identifier\":[{\"system\":\"https://fhir.nhs.uk/Id/nhs-number\",\"value\":\"9434765919\"}],"
                + "\"name\":[{\"family\":\"A\",\"given\":[\"B\"]}],\"gender\":\"female\",\"birthDate\":\"1950-01-01\","
                + "\"managingOrganization\":{\"reference\":\"Organization/w\"}}}]}";
    }
}
