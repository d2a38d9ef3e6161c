package homeward.fhir;

import homeward.monitoring.Entry;
import homeward.organisations.Ward;
import homeward.stays.Admission;

/// One thing that a request, or an entry of a Bundle, asks to be done.
sealed interface Step {

    /// Keep a reading.
    ///
    /// @param expression what keeps it off the chart, or the whole
    record Observe(Entry entry, String expression) implements Step {}

    record OpenWard(Ward ward) implements Step {}

    /// Take a patient on to a ward.
    ///
    /// @param place of the Patient, for the answer
    record Admit(Admission admission, String place) implements Step {}

    /// Read or search.
    record Look(String url) implements Step {}

    /// Not to be done.
    record Refused(Answer answer) implements Step {}

    static Step refused(int status, Problem problem) {
        return new Refused(Answer.rejected(status, problem));
    }
}
