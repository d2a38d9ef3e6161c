package homeward.monitoring;

import homeward.earlywarning.SaturationScale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a patient is observed and scored, from a moment on. Never edited: a change is a new plan from a
/// later moment.
///
/// @param observeEvery a reading is due this long after the last; an older component no longer counts
/// @param scale scale 2 only by a named clinician's order
/// @param pregnant NEWS2 is then refused
/// @param news2From the sixteenth birthday, before which NEWS2 is refused
/// @param orderedBy the username of who ordered it; null for the plan that came with the admission
/// @param reason why
public record Plan(
        Instant from,
        Duration observeEvery,
        SaturationScale scale,
        boolean pregnant,
        LocalDate news2From,
        @Nullable String orderedBy,
        @Nullable String reason) {
    public static final Duration SHORTEST = Duration.ofMinutes(1);
    public static final Duration LONGEST = Duration.ofDays(7);

    /// A wearable speaks all the time: what it said counts no longer than this. Ours, see
    /// docs/clinical/news2.md.
    public static final Duration WEARABLE_COUNTS = Duration.ofMinutes(15);

    public Plan {
        if (observeEvery.compareTo(SHORTEST) < 0 || observeEvery.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Observations are due every minute to every seven days");
        }
    }

    /// How long a component counts after it was taken.
    public Duration reach(Latest component) {
        return component.wearable() && observeEvery.compareTo(WEARABLE_COUNTS) > 0 ? WEARABLE_COUNTS : observeEvery;
    }

    /// Whether a component stands for the patient at a moment.
    public boolean counts(Latest component, Instant moment) {
        return !component.takenAt().isBefore(moment.minus(reach(component)));
    }
}
