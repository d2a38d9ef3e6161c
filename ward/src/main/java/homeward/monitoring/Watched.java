package homeward.monitoring;

import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// A patient under watch, as stored: what the fold remembers, under which plans, and whether readings come.
record Watched(
        PatientNo patient,
        Instant from,
        @Nullable Instant until,
        PatientState state,
        @Nullable Instant lastTakenAt,
        @Nullable Instant silentSince,
        Plans plans) {

    /// By when a reading is expected: the observation window after the last one, or after the watch began.
    Instant dueAt(Instant now) {
        var last = lastTakenAt == null || lastTakenAt.isBefore(from) ? from : lastTakenAt;
        return last.plus(plans.at(now).observeEvery());
    }

    Watched alsoUnder(Plan plan) {
        var all = new ArrayList<>(plans.oldestFirst());
        all.add(plan);
        return new Watched(patient, from, until, state, lastTakenAt, silentSince, new Plans(all));
    }

    /// After the fold. A silence is over when what came puts the next deadline after now; readings that are themselves
    /// older than the observation window do not end it.
    Watched after(PatientState next, Instant now) {
        var heard = new Watched(patient, from, until, next, next.newestAt(), null, plans);
        return silentSince == null || heard.dueAt(now).isAfter(now)
                ? heard
                : new Watched(patient, from, until, next, next.newestAt(), silentSince, plans);
    }
}
