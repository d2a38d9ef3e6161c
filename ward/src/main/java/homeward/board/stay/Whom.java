package homeward.board.stay;

import homeward.board.cui.Names;
import homeward.board.patient.Problem;
import homeward.patients.Gender;
import homeward.patients.Person;
import homeward.vocabulary.NhsNumber;
import homeward.vocabulary.PatientId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who is to be admitted, as it is typed.
final class Whom {
    static final List<Choice> GENDERS = Choice.of(Gender.values(), Names::gender);

    private static final int LONGEST_NAME = 100;
    private static final int FIRST_YEAR = 1880;
    private static final int ID_BYTES = 16;
    private static final List<String> SAYS_WHO =
            List.of("form", "nhs-number", "family", "given", "gender", "born-day", "born-month", "born-year");

    private Whom() {}

    static void check(Typed typed, LocalDate today, List<Problem> found) {
        var number = numberProblem(typed);
        if (number != null) {
            found.add(new Problem("nhs-number", number));
        }
        typed.demandText("family", "Enter the family name", found);
        for (var name : List.of("family", "given")) {
            if (typed.of(name).length() > LONGEST_NAME) {
                found.add(new Problem(name, "Enter a name of 100 characters or fewer"));
            }
        }
        typed.demandDay("born", "Enter the date of birth", "Date of birth", found);
        typed.day("born")
                .date()
                .filter(day -> day.isAfter(today) || day.getYear() < FIRST_YEAR)
                .ifPresent(_ -> found.add(new Problem("born-day", "Date of birth must be in the past")));
        typed.demandChoice("gender", GENDERS, "Choose a gender", found);
    }

    private static @Nullable String numberProblem(Typed typed) {
        boolean unknown = typed.is("nhs-number-unknown", "yes");
        if (typed.of("nhs-number").isEmpty()) {
            return unknown ? null : "Enter the NHS number, or say that it is not known";
        }
        if (unknown) {
            return "Enter the NHS number, or say that it is not known, but not both";
        }
        return NhsNumber.read(typed.of("nhs-number")).isPresent()
                ? null
                : "Enter an NHS number of 10 digits, like 485 777 3456. Check it for a slip";
    }

    /// Once [#check] has found nothing wrong.
    static Person read(Typed typed, String username) {
        return new Person(
                idOf(typed, username),
                NhsNumber.read(typed.of("nhs-number")).orElse(null),
                typed.of("family"),
                typed.of("given"),
                Choice.read(Gender.values(), typed.of("gender")).orElseThrow(),
                typed.day("born").date().orElseThrow());
    }

    /// The same for the same person on the same form in the same hands, so that a form that is sent twice makes one
    /// person of somebody nobody knew; and nobody can choose it so that it is another's.
    private static PatientId idOf(Typed typed, String username) {
        var said = Stream.concat(Stream.of(username), SAYS_WHO.stream().map(typed::of))
                .collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return new PatientId(HexFormat.of().formatHex(digest, 0, ID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
