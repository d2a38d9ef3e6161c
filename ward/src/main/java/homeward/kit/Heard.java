package homeward.kit;

import homeward.vocabulary.PatientId;
import java.time.Instant;

/// One message of a device, as far as its clock is concerned.
///
/// @param device as the sender names it
/// @param takenAt the newest moment in it, by the device's own clock
public record Heard(PatientId patient, String device, Instant takenAt) {}
