package homeward.board;

import homeward.earlywarning.ClinicalRisk;

/// How a score is coloured, always beside its digits and its word.
public enum Band {
    HIGH,
    MEDIUM,
    LOW_MEDIUM,
    LOW,
    /// Incomplete, and nothing is certain yet. Never looks like low.
    UNCERTAIN,
    NO_SCORE;

    /// Every clinical risk has its colour.
    public static Band of(ClinicalRisk risk) {
        return switch (risk) {
            case HIGH -> HIGH;
            case MEDIUM -> MEDIUM;
            case LOW_MEDIUM -> LOW_MEDIUM;
            case LOW -> LOW;
        };
    }

    /// The class in the stylesheet.
    public String style() {
        return switch (this) {
            case HIGH -> "hw-band--high";
            case MEDIUM -> "hw-band--medium";
            case LOW_MEDIUM -> "hw-band--low-medium";
            case LOW -> "hw-band--low";
            case UNCERTAIN -> "hw-band--uncertain";
            case NO_SCORE -> "hw-band--none";
        };
    }
}
