package homeward.board.cui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Lengths of time: "4hr 32min", whole numbers, no zero units, largest first.
///
/// Source: D+Tb-0017, 0018, 0026 to 0029, 0033. Minutes are left out from a week on, and seconds always: nothing on
/// these pages depends on them. The same words are written by `span` in board.js as time goes on.
public final class Spans {

    private static final String LESS = "under 1min";
    private static final int WEEK = 7;

    private Spans() {}

    /// The length, or "under 1min"; a negative length counts as none.
    public static String of(Duration length) {
        List<String> parts = new ArrayList<>();
        if (length.isPositive()) {
            add(parts, length.toDays(), "d");
            add(parts, length.toHoursPart(), "hr");
            add(parts, length.toDays() < WEEK ? length.toMinutesPart() : 0, "min");
        }
        return parts.isEmpty() ? LESS : String.join(" ", parts);
    }

    public static String between(Instant from, Instant to) {
        return of(Duration.between(from, to));
    }

    public static String ago(Instant then, Instant now) {
        return between(then, now) + " ago";
    }

    private static void add(List<String> parts, long amount, String unit) {
        if (amount > 0) {
            parts.add(amount + unit);
        }
    }
}
