package homeward.board.patient;

import java.time.Duration;

/// How far back the trends reach: fixed choices, never fitted to what there is (GTAB-096).
public enum Range {
    SIX_HOURS("6h", "6 hours", Duration.ofHours(6), 1),
    DAY("24h", "24 hours", Duration.ofDays(1), 4),
    THREE_DAYS("72h", "72 hours", Duration.ofDays(3), 12),
    FORTNIGHT("14d", "14 days", Duration.ofDays(14), 48);

    private final String word;
    private final String label;
    private final Duration span;
    private final int hoursBetweenTicks;

    Range(String word, String label, Duration span, int hoursBetweenTicks) {
        this.word = word;
        this.label = label;
        this.span = span;
        this.hoursBetweenTicks = hoursBetweenTicks;
    }

    static Range of(String word) {
        for (var range : values()) {
            if (range.word.equals(word)) {
                return range;
            }
        }
        return DAY;
    }

    /// As it stands in an address.
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    public long hours() {
        return span.toHours();
    }

    Duration span() {
        return span;
    }

    int hoursBetweenTicks() {
        return hoursBetweenTicks;
    }
}
