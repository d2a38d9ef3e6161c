package homeward.monitoring;

/// What came of one entry. Given only after the commit is durable.
public sealed interface Receipt {

    /// On the chart, scored and watched.
    record Accepted(ReadingId reading) implements Receipt {}

    /// The same reading was there before: senders retry. Nothing changed.
    record AlreadyHad(ReadingId reading) implements Receipt {}

    /// Kept, but on nobody's chart.
    ///
    /// @param number under which people find it
    record Quarantined(long number, QuarantineReason reason, String detail) implements Receipt {}
}
