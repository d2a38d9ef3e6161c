package homeward.access;

import homeward.patients.FindPatients;
import homeward.plumbing.Reach;
import homeward.staff.Activity;
import homeward.staff.SignedIn;
import homeward.stays.WhoIsOnTheWard;
import homeward.vocabulary.FhirId;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.WardId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What is open through broken glass at this moment, and what was.
@Component
public class BrokenGlass {
    private static final String THROUGH = BrokenGlass.class.getName();

    private final Breakages breakages;
    private final FindPatients findPatients;
    private final WhoIsOnTheWard whoIsOnTheWard;
    private final FindRelationship findRelationship;
    private final InstantSource clock;

    BrokenGlass(
            Breakages breakages,
            FindPatients findPatients,
            WhoIsOnTheWard whoIsOnTheWard,
            FindRelationship findRelationship,
            InstantSource clock) {
        this.breakages = breakages;
        this.findPatients = findPatients;
        this.whoIsOnTheWard = whoIsOnTheWard;
        this.findRelationship = findRelationship;
        this.clock = clock;
    }

    /// Through what this request looks at a patient; empty where the reader needs no glass broken.
    public static Optional<Breakage> through(HttpServletRequest request) {
        return request.getAttribute(THROUGH) instanceof Breakage breakage ? Optional.of(breakage) : Optional.empty();
    }

    static void through(Breakage breakage, HttpServletRequest request) {
        request.setAttribute(THROUGH, breakage);
    }

    /// Those of a provider's people, or about the patients on its wards, newest first.
    public List<Breakage> concerning(String provider, Instant from, Instant to) {
        return Reach.within(Reach.HOUSE, () -> breakages.concerning(provider, from, to));
    }

    /// What is open for somebody who does not look after the patient. It follows the patient from ward to ward.
    Optional<Look> open(SignedIn person, String patient) {
        if (!person.may(Activity.BREAK_THE_GLASS) || !person.isAtWork(clock.instant()) || !FhirId.holds(patient)) {
            return Optional.empty();
        }
        return Reach.within(
                Reach.HOUSE,
                () -> findPatients
                        .numberOf(new PatientId(patient))
                        .flatMap(no -> breakages.open(person.actor().username(), no))
                        .filter(_ -> !findRelationship.toPatient(person, Activity.SEE_PATIENT, patient))
                        .flatMap(this::look));
    }

    /// @param ward where the patient is now
    record Look(Breakage through, WardId ward) {
        Reach reach() {
            return new Reach.Bedside(through.patient(), ward.value());
        }
    }

    private Optional<Look> look(Breakage through) {
        return Optional.ofNullable(whoIsOnTheWard.of(Set.of(through.patient())).get(through.patient()))
                .map(stay -> new Look(through, stay.ward()));
    }
}
