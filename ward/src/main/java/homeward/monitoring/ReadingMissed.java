package homeward.monitoring;

import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.util.List;

/// Patients from whom no reading came by its deadline. Told inside the transaction that notes it.
public record ReadingMissed(List<Missed> patients) {

    /// One of them, with the deadline that passed.
    public record Missed(PatientNo patient, Instant deadline) {}
}
