package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What stands on one patient's chart already, read back only as far as late readings make it necessary.
interface Past {
    /// The components of spot readings, in any order.
    List<Latest> spots(Span span);

    /// Every block of samples that touches the span.
    List<Block> blocks(Span span);

    /// When a sign was last measured within a span.
    Optional<Instant> lastMeasured(VitalSign sign, Span span);

    /// The newest component of a sign from before a moment.
    Optional<Latest> newestBefore(VitalSign sign, Instant moment);

    /// As much of it as a fold is sure to look at.
    record Around(Span spots, Span blocks) {}

    /// A span of time.
    ///
    /// @param from inclusive
    /// @param to inclusive
    record Span(Instant from, Instant to) {
        boolean holds(Instant moment) {
            return !moment.isBefore(from) && !moment.isAfter(to);
        }
    }
}
