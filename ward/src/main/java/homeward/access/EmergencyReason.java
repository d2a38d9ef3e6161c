package homeward.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Why somebody opens the record of a patient who is not theirs.
public enum EmergencyReason {
    TREATING("I am treating the patient in an emergency"),
    CALLED("The patient, or somebody with them, has called us"),
    COVERING("I am covering for the patient's own team at this moment"),
    OTHER("Another reason");

    private final String title;

    EmergencyReason(String title) {
        this.title = title;
    }

    /// As people read it.
    public String title() {
        return title;
    }

    /// As it is kept and sent: in small letters.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EmergencyReason> of(String word) {
        return Stream.of(values()).filter(reason -> reason.word().equals(word)).findFirst();
    }
}
