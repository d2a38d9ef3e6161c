package homeward.earlywarning;

import java.util.Arrays;
import java.util.Optional;

/// How awake and clear the person is, as ACVPU. Source: RCP, NEWS2 (2017), which put new confusion beside AVPU.
///
/// The numbers are stored: they do not change.
public enum Consciousness {
    ALERT(0, 'A', "Alert"),
    NEW_CONFUSION(1, 'C', "New confusion"),
    VOICE(2, 'V', "Responds to voice"),
    PAIN(3, 'P', "Responds to pain"),
    UNRESPONSIVE(4, 'U', "Unresponsive");

    private final int value;
    private final char letter;
    private final String label;

    Consciousness(int value, char letter, String label) {
        this.value = value;
        this.letter = letter;
        this.label = label;
    }

    /// Its number in storage, and as a value of the sign CONSCIOUSNESS.
    public int value() {
        return value;
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

    /// The state behind a value of the sign CONSCIOUSNESS.
    public static Consciousness ofValue(int value) {
        return Arrays.stream(values())
                .filter(state -> state.value == value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a state of consciousness"));
    }
}
