package homeward.board.cui;

import java.time.Duration;

/// Short lengths of time written out: "4 minutes", "1 hour". For sentences; [Spans] is for figures.
public final class Lengths {
    private Lengths() {}

    /// In the largest unit of which it is a whole number.
    public static String of(Duration length) {
        if (length.toDays() > 0 && length.equals(Duration.ofDays(length.toDays()))) {
            return count(length.toDays(), "day");
        }
        if (length.toHours() > 0 && length.equals(Duration.ofHours(length.toHours()))) {
            return count(length.toHours(), "hour");
        }
        if (length.toMinutes() > 0 && length.equals(Duration.ofMinutes(length.toMinutes()))) {
            return count(length.toMinutes(), "minute");
        }
        return length.toNanosPart() == 0
                ? count(length.toSeconds(), "second")
                : count(length.toMillis(), "millisecond");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
