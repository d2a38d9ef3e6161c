package homeward.backfill;

import homeward.monitoring.Entry;

/// What a line means.
sealed interface Understood {

    /// To be recorded, on a chart or in quarantine.
    record ToRecord(Entry entry) implements Understood {}

    /// Not a reading.
    ///
    /// @param reason stable name, see docs/api/problems.md
    record Rejected(String reason, String detail) implements Understood {}
}
