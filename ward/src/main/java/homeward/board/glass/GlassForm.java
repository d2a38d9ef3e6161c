package homeward.board.glass;

import homeward.access.EmergencyReason;
import homeward.board.patient.Problem;
import homeward.vocabulary.NhsNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody types to open a record in an emergency.
public record GlassForm(
        String nhsNumber, String day, String month, String year, String reason, String words, List<Problem> problems) {
    private static final int SHORTEST_WORDS = 10;
    private static final int LONGEST_WORDS = 500;

    public GlassForm {
        words = words.replaceAll("\\p{Cntrl}", " ").strip();
        problems = List.copyOf(problems);
    }

    static GlassForm empty() {
        return new GlassForm("", "", "", "", "", "", List.of());
    }

    public EmergencyReason[] reasons() {
        return EmergencyReason.values();
    }

    public @Nullable String problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }

    GlassForm with(String field, String problem) {
        return new GlassForm(nhsNumber, day, month, year, reason, words, List.of(new Problem(field, problem)));
    }

    GlassForm checked() {
        var found = new ArrayList<Problem>();
        if (number().isEmpty()) {
            found.add(new Problem("nhs-number", "Enter the whole NHS number, like 999 000 0018"));
        }
        if (born().isEmpty()) {
            found.add(new Problem("day", "Enter the date of birth, like 31 3 1946"));
        }
        if (EmergencyReason.of(reason).isEmpty()) {
            found.add(new Problem("reason", "Choose why you need this record"));
        }
        if (words.length() < SHORTEST_WORDS || words.length() > LONGEST_WORDS) {
            found.add(new Problem("words", "Say why in 10 to 500 letters"));
        }
        return new GlassForm(nhsNumber, day, month, year, reason, words, found);
    }

    Optional<NhsNumber> number() {
        return NhsNumber.read(nhsNumber);
    }

    Optional<LocalDate> born() {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip())));
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    Optional<EmergencyReason> why() {
        return EmergencyReason.of(reason);
    }
}
