package homeward.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// When a shift is, as a rota says it: by London's clocks, from a time on a day until a time that may be on the next.
///
/// On the night when the clocks are put back, an hour comes twice: a shift that begins in it begins the first time,
/// and one that ends in it ends the second time. On the night when they are put forward, an hour is left out: what
/// would begin in it begins with the next, and what would end in it ends as many minutes later. So two shifts that
/// meet on the paper never leave a gap.
///
/// @param until where it is not after `from`, it is on the next day
public record ShiftTimes(LocalDate day, LocalTime from, LocalTime until) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public Instant begins() {
        var begins = day.atTime(from);
        var change = LONDON.getRules().getTransition(begins);
        return change != null && change.isGap()
                ? change.getInstant()
                : begins.atZone(LONDON).withEarlierOffsetAtOverlap().toInstant();
    }

    public Instant ends() {
        return lastDay().atTime(until).atZone(LONDON).withLaterOffsetAtOverlap().toInstant();
    }

    /// Whether there is any of it: not where all of it lies in the hour that is left out.
    boolean isAtAll() {
        return ends().isAfter(begins());
    }

    /// The same, so many days later.
    public ShiftTimes after(int days) {
        return new ShiftTimes(day.plusDays(days), from, until);
    }

    private LocalDate lastDay() {
        return until.isAfter(from) ? day : day.plusDays(1);
    }
}
