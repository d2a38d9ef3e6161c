package homeward.staff;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a person does on the ward, and so may do here.
public enum Role {
    NURSE("Nurse"),
    /// A consultant or GP.
    CLINICIAN("Clinician"),
    ADMINISTRATOR("Administrator");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /// As people read it.
    public String title() {
        return title;
    }

    /// As it is kept and typed: in small letters.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
