package homeward.board.frame;

import homeward.access.Breakage;
import homeward.staff.Activity;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/// What stands above a record that was opened in an emergency, for as long as it is open.
///
/// @param left until it closes
public record GlassBanner(String reason, Instant until, Duration left) {
    /// What is offered there: to look, and to find the way out.
    static final Set<Activity> ALLOWS = EnumSet.of(
            Activity.COME_IN,
            Activity.KEEP_OWN_ACCOUNT,
            Activity.SEE_BOARD,
            Activity.SEE_PATIENT,
            Activity.SEE_QUARANTINE,
            Activity.BREAK_THE_GLASS);

    static GlassBanner of(Breakage breakage, Instant now) {
        return new GlassBanner(breakage.reason().title(), breakage.until(), Duration.between(now, breakage.until()));
    }

    /// Whole minutes, so that nobody is promised one that is not there.
    public long minutes() {
        return Math.max(0, left.toMinutes());
    }
}
