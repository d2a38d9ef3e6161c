package homeward.access;

import homeward.staff.Role;
import homeward.vocabulary.Actor;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.WardId;
import java.time.Instant;

/// That somebody opened the record of a patient who was not theirs, with a reason, for a while.
///
/// @param role what they were in that session
/// @param provider whose people they are, ODS code
/// @param ward where the patient was
/// @param words what they said of the reason
/// @param at by the database's clock
public record Breakage(
        Actor by,
        Role role,
        String provider,
        PatientNo patient,
        WardId ward,
        EmergencyReason reason,
        String words,
        Instant at,
        Instant until) {}
