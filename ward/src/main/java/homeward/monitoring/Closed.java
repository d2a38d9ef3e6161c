package homeward.monitoring;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Up to where the record is kept no longer.
///
/// @param before for each table, the first moment whose month is kept
/// @param at when the newest of it was said
record Closed(Map<Parted, Instant> before, Instant at) {
    static final Closed NOTHING = new Closed(Map.of(), Instant.MIN);

    Closed {
        before = Map.copyOf(before);
    }

    /// What belongs to a time that is closed waits in quarantine: its month is not made anew.
    Entry asideIfShut(Entry entry) {
        if (before.isEmpty() || !(entry instanceof Entry.Chartable(var sent)) || !shut(sent.takenAt())) {
            return entry;
        }
        var reason = QuarantineReason.NO_LONGER_KEPT;
        return new Entry.Unchartable(sent.patient().value(), reason, reason.sentence(), sent.body());
    }

    /// Whether what was measured then is taken in no more. Scores are made of readings and samples together, so the
    /// first table that lets go decides, and what a score would have leant on goes with it.
    boolean shut(Instant takenAt) {
        return before.values().stream()
                .max(Instant::compareTo)
                .filter(last -> takenAt.isBefore(last.plus(Retention.MARGIN)))
                .isPresent();
    }

    /// Whether a month's readings of this kind have been rolled off, or are about to be.
    boolean holds(Parted parted, Instant takenAt) {
        return Optional.ofNullable(before.get(parted)).filter(takenAt::isBefore).isPresent();
    }
}
