package homeward.kit;

import homeward.vocabulary.PatientNo;
import java.time.Instant;

/// The clock of one device that speaks for one patient.
///
/// @param heardAt when it was heard last, by our clock
public record DeviceClock(PatientNo patient, String device, Skew skew, Instant heardAt) {}
