package homeward.simulator;

import java.time.Instant;

/// One line of a file of readings, in the form that `POST /readings` takes.
///
/// @param code of LOINC or SNOMED CT, bare or as "system|code"
/// @param value a number, or an answer's code, or a letter of ACVPU; empty where the code says all
/// @param unit UCUM; empty for an answer
/// @param source the device or person that measured; empty when unsaid
/// @param id the sender's own name for it; empty when it has none
record Reading(String patient, Instant takenAt, String code, String value, String unit, String source, String id) {

    Reading(String patient, Instant takenAt, Sign sign, Object value, String source) {
        this(patient, takenAt, sign.loinc(), value.toString(), sign.unit(), source, "");
    }

    boolean is(Sign sign) {
        return code.equals(sign.loinc());
    }

    Reading at(Instant moment, String newId) {
        return new Reading(patient, moment, code, value, unit, source, newId);
    }
}
