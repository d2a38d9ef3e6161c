package homeward.board.patient;

import homeward.organisations.Ward;
import homeward.patients.Patient;
import homeward.stays.Stay;
import homeward.vocabulary.PatientNo;

/// A patient who is on a ward now.
record OnTheWard(Patient patient, Stay stay, Ward ward) {

    PatientNo no() {
        return patient.no();
    }

    String id() {
        return patient.person().id().value();
    }

    String address() {
        return "/patients/" + id();
    }
}
