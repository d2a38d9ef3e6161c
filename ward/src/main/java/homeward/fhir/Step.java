package homeward.fhir;

import homeward.organisations.Ward;
import homeward.stays.Admission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that a request, or an entry of a Bundle, asks to be done.
sealed interface Step {

    /// Keep a reading, or each channel of one message of a wearable.
    record Observe(List<Concluded.ToRecord> parts) implements Step {}

    record OpenWard(Ward ward) implements Step {}

    /// Take a patient on to a ward.
    ///
    /// @param place of the Patient, for the answer
    record Admit(Admission admission, String place) implements Step {}

    /// Read or search.
    record Look(String url) implements Step {
        /// Up to the first question mark, and nothing else: the gate and whoever looks must see the same.
        String path() {
            int end = url.indexOf('?');
            return end < 0 ? url : url.substring(0, end);
        }

        /// Behind it; null where there is none.
        @Nullable
        String query() {
            int end = url.indexOf('?');
            return end < 0 ? null : url.substring(end + 1);
        }
    }

    /// Not to be done.
    record Refused(Answer answer) implements Step {}

    static Step refused(int status, Problem problem) {
        return new Refused(Answer.rejected(status, problem));
    }
}
