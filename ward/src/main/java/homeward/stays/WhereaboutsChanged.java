package homeward.stays;

import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Patients came, left, went away or came back. Told inside the transaction that keeps it, so no patient is admitted
/// unwatched, and none who left is watched for.
public record WhereaboutsChanged(List<Change> changes) {
    /// Of one patient.
    ///
    /// @param before null for somebody who had no stay
    /// @param after null for somebody who has none now
    /// @param at since when it is so
    public record Change(
            PatientNo patient,
            LocalDate birthDate,
            @Nullable Presence before,
            @Nullable Presence after,
            Instant at) {
        public boolean came() {
            return before == null && after == Presence.ON_THE_WARD;
        }

        public boolean cameBack() {
            return before != null && before != Presence.ON_THE_WARD && after == Presence.ON_THE_WARD;
        }

        public boolean left() {
            return after != Presence.ON_THE_WARD;
        }
    }
}
