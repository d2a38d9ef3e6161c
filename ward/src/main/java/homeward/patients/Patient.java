package homeward.patients;

import homeward.vocabulary.PatientNo;

/// A person known to this house.
public record Patient(PatientNo no, Person person) {}
