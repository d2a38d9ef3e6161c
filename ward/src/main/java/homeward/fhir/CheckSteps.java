package homeward.fhir;

import homeward.machines.Machine;
import homeward.organisations.FindWards;
import homeward.organisations.Ward;
import homeward.patients.FindPatients;
import homeward.plumbing.Reach;
import homeward.stays.WhoIsOnTheWard;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.WardId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Finds out before anything is kept what cannot be: the ward is unknown, or the id or the NHS number is another's.
///
/// A ward or a patient of another provider cannot be told from one that is not there, but where something would be put
/// under the same id: then it is only said that the id is taken.
@Component
class CheckSteps {
    private final FindWards findWards;
    private final FindPatients findPatients;
    private final WhoIsOnTheWard whoIsOnTheWard;

    CheckSteps(FindWards findWards, FindPatients findPatients, WhoIsOnTheWard whoIsOnTheWard) {
        this.findWards = findWards;
        this.findPatients = findPatients;
        this.whoIsOnTheWard = whoIsOnTheWard;
    }

    List<Step> check(List<Step> steps, Machine sender) {
        var opened = steps.stream()
                .map(step -> step instanceof Step.OpenWard(var ward) ? opened(ward, sender) : step)
                .toList();
        var wards = opened.stream()
                .filter(Step.OpenWard.class::isInstance)
                .map(step -> ((Step.OpenWard) step).ward().id())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), _ -> true));
        return opened.stream()
                .map(step -> step instanceof Step.Admit admit ? checked(admit, wards) : step)
                .toList();
    }

    /// For the sender's provider.
    private Step opened(Ward ward, Machine sender) {
        if (findWards.byId(ward.id()).isEmpty()) {
            if (Reach.within(Reach.HOUSE, () -> findWards.byId(ward.id())).isPresent()) {
                return Step.refused(409, idTaken("Organization.id"));
            }
            if (sender.ward() != null) {
                return Step.refused(
                        403,
                        Problem.error("forbidden", "not-your-ward", "This machine is for one ward, and opens none."));
            }
        }
        return new Step.OpenWard(new Ward(ward.id(), ward.name(), sender.provider()));
    }

    private Step checked(Step.Admit admit, Map<WardId, Boolean> wards) {
        var ward = admit.admission().ward();
        if (!wards.computeIfAbsent(ward, id -> findWards.byId(id).isPresent())) {
            return Step.refused(422, unknownWard(ward, admit.place()));
        }
        var person = admit.admission().person();
        if (isElsewhere(person.id())) {
            return Step.refused(409, idTaken(admit.place() + ".id"));
        }
        var number = person.nhsNumber();
        boolean taken = number != null
                && Reach.within(Reach.HOUSE, () -> findPatients.byNhsNumber(number))
                        .filter(other -> !other.person().id().equals(person.id()))
                        .isPresent();
        return taken ? Step.refused(409, numberTaken(admit.place())) : admit;
    }

    /// Whether the patient is on a ward that the sender does not reach.
    private boolean isElsewhere(PatientId patient) {
        return findPatients.numberOf(patient).isEmpty()
                && Reach.within(
                        Reach.HOUSE,
                        () -> findPatients
                                .numberOf(patient)
                                .filter(no -> !whoIsOnTheWard.of(Set.of(no)).isEmpty())
                                .isPresent());
    }

    private static Problem idTaken(String place) {
        return Problem.error(
                "duplicate",
                "id-taken",
                "This id belongs to something else here. Choose one that is yours alone.",
                place);
    }

    private static Problem unknownWard(WardId ward, String place) {
        return Problem.error(
                "not-found",
                "unknown-ward",
                "There is no ward Organization/" + ward.value() + ": put it first.",
                place + ".managingOrganization");
    }

    static Problem numberTaken(String place) {
        return Problem.error(
                "duplicate",
                "nhs-number-taken",
                "This NHS number belongs to somebody else here. Find out who is who before you go on.",
                place + ".identifier");
    }

    static Problem hasDied(String place) {
        return Problem.error(
                "business-rule",
                "has-died",
                "It is recorded here that this patient has died. If that is wrong, the ward corrects it first.",
                place);
    }

    static Problem movedMeanwhile(String place) {
        return Problem.error(
                "conflict", "moved-meanwhile", "Somebody is moving this patient at this moment. Send it again.", place);
    }

    static Problem wardClosed(String place) {
        return Problem.error(
                "business-rule",
                "ward-closed",
                "This ward has closed: nobody is admitted there any more.",
                place + ".managingOrganization");
    }
}
