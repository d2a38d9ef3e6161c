package homeward.stays;

import homeward.vocabulary.WardId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What can happen to a patient's stay. Each carries the facts that are true of it, and no other.
public sealed interface Happening {
    /// Taken on to a ward.
    ///
    /// @param grounds null where another system admitted, and said nothing of them
    record Admitted(
            WardId ward, Accountable accountable, @Nullable Grounds grounds) implements Happening {}

    /// To another ward, whose clinician is accountable from then on.
    record Transferred(WardId ward, Accountable accountable) implements Happening {}

    /// Away for a while, with the place kept: nobody expects readings.
    record WentOnLeave() implements Happening {}

    /// From leave, or from hospital.
    record Returned() implements Happening {}

    /// Escalated: taken into hospital, and expected back or discharged from there.
    record WentToHospital() implements Happening {}

    /// The day on which the patient is expected to be discharged.
    record Expected(LocalDate on) implements Happening {}

    /// Another clinician is accountable from then on.
    record HandedOver(Accountable accountable) implements Happening {}

    record Discharged(DischargeMethod method, Destination destination) implements Happening {}

    record Died() implements Happening {}

    /// What an entry said did not happen. Only ever a correction.
    record NeverHappened() implements Happening {}
}
