package homeward.monitoring;

import homeward.earlywarning.News2;
import homeward.earlywarning.VitalSign;
import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the ward knows of one patient's body at a moment: the newest component of each sign, and what they score.
///
/// @param latest newest component of each sign ever measured, stale ones too
/// @param news2 over those components that still count at the moment of asking, never older ones
/// @param scoredAt when the newest of those components was taken; null when none is left
/// @param dueAt by when the next reading is expected
/// @param plan what is in force now
public record Chart(
        PatientNo patient,
        Map<VitalSign, Latest> latest,
        News2 news2,
        @Nullable Instant scoredAt,
        @Nullable Instant lastTakenAt,
        Instant dueAt,
        Plan plan) {

    /// Whether a component is too old to stand for the patient as they are now.
    public boolean stale(VitalSign sign, Instant now) {
        var component = latest.get(sign);
        return component == null || !plan.counts(component, now);
    }
}
