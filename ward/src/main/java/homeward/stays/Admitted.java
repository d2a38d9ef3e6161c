package homeward.stays;

import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Patients came on to a ward. Told inside the transaction that keeps it, so no patient is admitted unwatched.
public record Admitted(List<Arrival> arrivals) {

    public record Arrival(PatientNo patient, LocalDate birthDate, Instant at) {}
}
