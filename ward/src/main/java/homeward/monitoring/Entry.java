package homeward.monitoring;

import homeward.kit.Heard;
import org.jspecify.annotations.Nullable;

/// One thing that a sender handed in: a reading to chart, or something well-formed that cannot be charted.
public sealed interface Entry {

    record Chartable(SentReading reading) implements Entry {}

    /// To be kept in quarantine: stored, counted, visible, on nobody's chart.
    ///
    /// @param patient as written by the sender; null when unsaid
    /// @param detail for the sender: what was wrong and what to do
    /// @param body as it came
    /// @param heard what its time says of the device's clock; null when nothing
    record Unchartable(
            @Nullable String patient,
            QuarantineReason reason,
            String detail,
            String body,
            @Nullable Heard heard) implements Entry {

        /// What says nothing of a clock.
        public Unchartable(@Nullable String patient, QuarantineReason reason, String detail, String body) {
            this(patient, reason, detail, body, null);
        }
    }
}
