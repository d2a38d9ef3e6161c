package homeward.board.patient;

import java.time.Duration;
import java.util.Optional;

/// How much time the trends show: fixed choices, never fitted to what there is (GTAB-096).
public enum Range {
    MINUTE("1m", "1 minute", Duration.ofMinutes(1)),
    TEN_MINUTES("10m", "10 minutes", Duration.ofMinutes(10)),
    HOUR("1h", "1 hour", Duration.ofHours(1)),
    SIX_HOURS("6h", "6 hours", Duration.ofHours(6)),
    DAY("24h", "24 hours", Duration.ofDays(1)),
    THREE_DAYS("72h", "72 hours", Duration.ofDays(3)),
    FORTNIGHT("14d", "14 days", Duration.ofDays(14)),
    QUARTER("90d", "90 days", Duration.ofDays(90)),
    YEAR("400d", "400 days", Duration.ofDays(400));

    private final String word;
    private final String label;
    private final Duration span;

    Range(String word, String label, Duration span) {
        this.word = word;
        this.label = label;
        this.span = span;
    }

    static Range of(String word) {
        for (var range : values()) {
            if (range.word.equals(word)) {
                return range;
            }
        }
        return DAY;
    }

    /// The longest of those that are shorter than a span.
    static Optional<Range> shorterThan(Duration span) {
        Range found = null;
        for (var range : values()) {
            if (range.span.compareTo(span) < 0) {
                found = range;
            }
        }
        return Optional.ofNullable(found);
    }

    /// The shortest of those that are longer than a span.
    static Optional<Range> longerThan(Duration span) {
        for (var range : values()) {
            if (range.span.compareTo(span) > 0) {
                return Optional.of(range);
            }
        }
        return Optional.empty();
    }

    /// As it stands in an address.
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    Duration span() {
        return span;
    }
}
