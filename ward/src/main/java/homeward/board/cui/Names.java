package homeward.board.cui;

import homeward.patients.Gender;
import homeward.patients.Person;
import java.util.Locale;

/// What a person is called on these pages: "SMITH, Anne".
///
/// Source: Patient Name Display: family name in capitals, a comma, the given name.
public final class Names {

    private static final String UNKNOWN = "Not recorded";

    private Names() {}

    public static String of(Person person) {
        var family = person.family().toUpperCase(Locale.ROOT);
        return person.given().isBlank() ? family : family + ", " + person.given();
    }

    /// Ten digits as 3-3-4, never a question mark where there is none.
    public static String nhsNumber(Person person) {
        var number = person.nhsNumber();
        return number == null ? UNKNOWN : number.display();
    }

    public static String gender(Gender gender) {
        return switch (gender) {
            case FEMALE -> "Female";
            case MALE -> "Male";
            case OTHER -> "Other";
            case UNKNOWN -> "Unknown";
        };
    }
}
