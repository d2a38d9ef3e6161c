package homeward.torture;

import java.time.Instant;

/// One reading as it was sent and must be found again, in words that the store, FHIR and a sender can all be put into.
///
/// @param patient the number of an invented patient
/// @param kind as the ids of readings number it: a sign, or 100 and a sign for a block of samples
/// @param value thousandths of the canonical unit; two with a stroke for a blood pressure; all of a block, with spaces
record Fact(int patient, Instant takenAt, int kind, String value) {
    static final int BLOCKS = 100;

    /// What makes a reading itself here: nothing else of this patient has this kind at this moment.
    record Key(Instant takenAt, int kind) {}

    Key key() {
        return new Key(takenAt, kind);
    }

    boolean isBlock() {
        return kind >= BLOCKS;
    }

    @Override
    public String toString() {
        return Patients.idOf(patient) + " " + takenAt + " kind " + kind;
    }
}
