package homeward.access;

import homeward.organisations.FindWards;
import homeward.patients.FindPatients;
import homeward.patients.Patient;
import homeward.plumbing.Reach;
import homeward.staff.Activity;
import homeward.staff.SignedIn;
import homeward.stays.WhoIsOnTheWard;
import homeward.vocabulary.NhsNumber;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Opens the record of a patient who is not one's own, in an emergency, for an hour.
///
/// The patient is found by NHS number and date of birth, both right, and by nothing else: there is no list to look
/// through. Looking is all that it opens; nothing can be charted, acknowledged or ordered through it.
@Component
public class BreakTheGlass {
    private final Breakages breakages;
    private final FindPatients findPatients;
    private final WhoIsOnTheWard whoIsOnTheWard;
    private final FindWards findWards;
    private final FindRelationship findRelationship;

    BreakTheGlass(
            Breakages breakages,
            FindPatients findPatients,
            WhoIsOnTheWard whoIsOnTheWard,
            FindWards findWards,
            FindRelationship findRelationship) {
        this.breakages = breakages;
        this.findPatients = findPatients;
        this.whoIsOnTheWard = whoIsOnTheWard;
        this.findWards = findWards;
        this.findRelationship = findRelationship;
    }

    public Opening open(SignedIn person, NhsNumber number, LocalDate born, EmergencyReason reason, String words) {
        return Reach.within(
                Reach.HOUSE,
                () -> findPatients
                        .byNhsNumber(number)
                        .filter(found -> found.person().birthDate().equals(born))
                        .map(found -> open(person, found, reason, words))
                        .orElseGet(Opening.NobodyFound::new));
    }

    private Opening open(SignedIn person, Patient patient, EmergencyReason reason, String words) {
        var id = patient.person().id();
        if (findRelationship.toPatient(person, Activity.SEE_PATIENT, id.value())) {
            return new Opening.YoursAnyway(id);
        }
        var ward = Optional.ofNullable(whoIsOnTheWard.of(Set.of(patient.no())).get(patient.no()))
                .flatMap(stay -> findWards.byId(stay.ward()));
        if (ward.isEmpty()) {
            return new Opening.NobodyFound();
        }
        // Pressed twice, or sent again because no answer came: it is open already, and stays open no longer by it.
        var open = breakages.open(person.actor().username(), patient.no());
        if (open.isPresent() && open.get().words().equalsIgnoreCase(words)) {
            return new Opening.Opened(id);
        }
        var last = breakages.last(person.actor().username(), patient.no());
        if (last.isPresent() && last.get().words().equalsIgnoreCase(words)) {
            return new Opening.SaidBefore();
        }
        breakages.add(person, patient.no(), ward.get(), reason, words);
        return new Opening.Opened(id);
    }
}
