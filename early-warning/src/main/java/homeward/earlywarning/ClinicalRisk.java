package homeward.earlywarning;

import java.time.Duration;

/// The four bands of the score and what each asks for.
///
/// Source: RCP, NEWS2 (2017), charts 2 and 4. The bands were written for a hospital ward: at home, "hourly" and
/// "continuous" can seldom be met by spot checks, and medium or high normally means escalation. The pathway says how;
/// these words stay the standard that is shown.
public enum ClinicalRisk {
    LOW(
            "Low",
            "At least every 4 to 6 hours; at least every 12 hours when the score is 0",
            "A registered nurse decides whether to observe more often or to escalate",
            Duration.ofHours(6)),
    LOW_MEDIUM(
            "Low-medium",
            "At least hourly",
            "Urgent: a registered nurse informs the medical team, who review and decide whether to escalate",
            Duration.ofHours(1)),
    MEDIUM(
            "Medium",
            "At least hourly",
            "Urgent assessment by a clinician or team competent in acute illness",
            Duration.ofHours(1)),
    HIGH(
            "High",
            "Continuous",
            "Emergency assessment by a team with critical-care competencies; consider level 2 or 3 care",
            Duration.ZERO);

    private static final int MEDIUM_FROM = 5;
    private static final int HIGH_FROM = 7;

    private final String label;
    private final String monitoring;
    private final String response;
    private final Duration monitorWithin;

    ClinicalRisk(String label, String monitoring, String response, Duration monitorWithin) {
        this.label = label;
        this.monitoring = monitoring;
        this.response = response;
        this.monitorWithin = monitorWithin;
    }

    /// The band of a whole score. One parameter at 3 lifts a low total to low-medium.
    public static ClinicalRisk of(int total, boolean red) {
        if (total >= HIGH_FROM) {
            return HIGH;
        }
        if (total >= MEDIUM_FROM) {
            return MEDIUM;
        }
        return red ? LOW_MEDIUM : LOW;
    }

    public String label() {
        return label;
    }

    /// How often to observe, in words.
    public String monitoring() {
        return monitoring;
    }

    /// Who must do what.
    public String response() {
        return response;
    }

    /// The longest time to the next set of observations; zero is continuous. A score of 0 allows more: see
    /// `News2.Complete`.
    public Duration monitorWithin() {
        return monitorWithin;
    }
}
