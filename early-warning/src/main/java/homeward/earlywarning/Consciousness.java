package homeward.earlywarning;

import java.util.Arrays;
import java.util.Optional;

/// How awake and clear the person is, as ACVPU. Source: RCP, NEWS2 (2017), which put new confusion beside AVPU.
///
/// The order is stored as a number: new values go to the end.
public enum Consciousness {
    ALERT('A', "Alert"),
    NEW_CONFUSION('C', "New confusion"),
    VOICE('V', "Responds to voice"),
    PAIN('P', "Responds to pain"),
    UNRESPONSIVE('U', "Unresponsive");

    private final char letter;
    private final String label;

    Consciousness(char letter, String label) {
        this.letter = letter;
        this.label = label;
    }

    public char letter() {
        return letter;
    }

    public String label() {
        return label;
    }

    /// The state that this ACVPU letter stands for; capitals only.
    public static Optional<Consciousness> ofLetter(char letter) {
        return Arrays.stream(values()).filter(state -> state.letter == letter).findFirst();
    }

    /// The state behind a stored value of the sign CONSCIOUSNESS, which is an ordinal.
    public static Consciousness ofValue(int value) {
        if (!VitalSign.CONSCIOUSNESS.isPlausible(value)) {
            throw new IllegalArgumentException("Not a state of consciousness");
        }
        return values()[value];
    }
}
