package homeward.stories;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A person whom nobody is called. Wherever something of them is found that is not on a page or in a record, something
/// of a patient's would be found too.
final class Canary {
    static final String FAMILY = "Zaxbyquill";
    static final String GIVEN = "Ottolinda";
    static final String NHS_NUMBER = "9996542130";
    static final String BORN = "1911-11-13";

    private static final List<Pattern> TRACES = Stream.of(
                    FAMILY,
                    GIVEN,
                    BORN,
                    "13[- ]nov(?:ember)?[- ]1911",
                    "13[/.]11[/.]1911",
                    // Any number of the range that is never issued: 999, then seven digits, as one types or writes it.
                    "(?<![0-9a-f.-])999[ +-]?[0-9]{3}[ +-]?[0-9]{4}(?![0-9a-f.-])")
            .map(trace -> Pattern.compile(trace, Pattern.CASE_INSENSITIVE))
            .toList();

    private Canary() {}

    /// The lines of a text in which something of a patient stands.
    static List<String> found(String text) {
        var lines = new ArrayList<String>();
        text.lines()
                .filter(line -> TRACES.stream().anyMatch(trace -> finds(trace, line)))
                .forEach(lines::add);
        return lines;
    }

    private static boolean finds(Pattern trace, String line) {
        return trace.matcher(line)
                .results()
                .anyMatch(found -> !found.group().startsWith("999") || isNhsNumber(found.group()));
    }

    /// By its check digit; one in eleven of other numbers passes too.
    private static boolean isNhsNumber(String text) {
        var digits = text.replaceAll("[^0-9]", "");
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11 == digits.charAt(9) - '0';
    }

    static List<String> foundIn(Path file) throws IOException {
        return found(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).stream()
                .map(line -> file.getFileName() + ": "
                        + line.strip().substring(0, Math.min(300, line.strip().length())))
                .toList();
    }

    /// What the patient is called in FHIR.
    static String patient(String id, String ward) {
        return String.format(Locale.ROOT, """
                {"resourceType":"Patient","id":"%s","active":true,"gender":"female","birthDate":"%s",
                 "identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"%s"}],
                 "name":[{"family":"%s","given":["%s"]}],"managingOrganization":{"reference":"Organization/%s"}}
                """, id, BORN, NHS_NUMBER, FAMILY, GIVEN, ward);
    }
}
