package homeward.access;

import homeward.vocabulary.PatientId;

/// What came of asking to open a record in an emergency.
public sealed interface Opening {
    record Opened(PatientId patient) implements Opening {}

    /// The person looks after the patient as it is.
    record YoursAnyway(PatientId patient) implements Opening {}

    /// Nobody with this NHS number and this date of birth is on a ward here. Which of the two is wrong is not said.
    record NobodyFound() implements Opening {}

    /// The same words as the last time: to go on looking needs a new reason.
    record SaidBefore() implements Opening {}
}
