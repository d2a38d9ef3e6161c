package homeward.alerts;

import java.time.Duration;

/// What raises an alert by default, most urgent first.
///
/// The response times are those of RCP 2017, chart 4, as a study of it states them: emergency assessment within
/// 30 minutes, urgent assessment within 60. The technical rule has the ward's own time.
public enum Rule {
    NEWS2_HIGH("news2-high", "NEWS2 of 7 or more", Priority.HIGH, Duration.ofMinutes(30)),
    NEWS2_MEDIUM("news2-medium", "NEWS2 of 5 or 6", Priority.MEDIUM, Duration.ofMinutes(60)),
    RED_SCORE("red-score", "One measurement scores 3", Priority.MEDIUM, Duration.ofMinutes(60)),
    SILENCE("silence", "No reading by its deadline", Priority.TECHNICAL, Duration.ofMinutes(60));

    /// How soon it hurts if nobody comes. Technical alerts stand apart: the patient may be well, but nobody knows.
    public enum Priority {
        HIGH,
        MEDIUM,
        TECHNICAL
    }

    private final String code;
    private final String sentence;
    private final Priority priority;
    private final Duration respondWithin;

    Rule(String code, String sentence, Priority priority, Duration respondWithin) {
        this.code = code;
        this.sentence = sentence;
        this.priority = priority;
        this.respondWithin = respondWithin;
    }

    /// Stable name, stored and spoken on every interface.
    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }

    public Priority priority() {
        return priority;
    }

    /// How long an acknowledgement covers further readings that meet the rule, and how soon somebody must respond.
    public Duration respondWithin() {
        return respondWithin;
    }

    public boolean clinical() {
        return priority != Priority.TECHNICAL;
    }
}
