package homeward.board.patient;

import homeward.organisations.FindWards;
import homeward.patients.FindPatients;
import homeward.patients.Patient;
import homeward.stays.WhoIsOnTheWard;
import homeward.vocabulary.FhirId;
import homeward.vocabulary.PatientId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Finds a patient who is on a ward now, by what stands in an address.
@Component
class FindOnTheWard {

    private final FindPatients findPatients;
    private final WhoIsOnTheWard whoIsOnTheWard;
    private final FindWards findWards;

    FindOnTheWard(FindPatients findPatients, WhoIsOnTheWard whoIsOnTheWard, FindWards findWards) {
        this.findPatients = findPatients;
        this.whoIsOnTheWard = whoIsOnTheWard;
        this.findWards = findWards;
    }

    Optional<OnTheWard> called(String id) {
        return Optional.of(id)
                .filter(FhirId::holds)
                .flatMap(held -> findPatients.byId(new PatientId(held)))
                .flatMap(this::onTheWard);
    }

    private Optional<OnTheWard> onTheWard(Patient patient) {
        return Optional.ofNullable(whoIsOnTheWard.of(Set.of(patient.no())).get(patient.no()))
                .flatMap(stay -> findWards.byId(stay.ward()).map(ward -> new OnTheWard(patient, stay, ward)));
    }
}
