package homeward.fhir;

import homeward.monitoring.Measured;
import homeward.monitoring.QuarantineReason;
import org.jspecify.annotations.Nullable;

/// Whether what was said can stand on a chart.
public sealed interface Fit {

    /// It can.
    ///
    /// @param original what was said before it was converted; null when nothing was
    record Fits(Measured measured, @Nullable String original) implements Fit {}

    /// It cannot, though it is FHIR.
    ///
    /// @param detail for the sender: what was wrong and what to do
    /// @param element the place within the Observation; empty when it is the whole
    record Unfit(QuarantineReason reason, String detail, String element) implements Fit {}

    /// It is not FHIR at all.
    record Malformed(String detail, String element) implements Fit {}

    static Fit unfit(QuarantineReason reason, String detail, String element) {
        return new Unfit(reason, detail, element);
    }
}
