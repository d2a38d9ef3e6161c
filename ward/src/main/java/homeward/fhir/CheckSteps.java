package homeward.fhir;

import homeward.organisations.FindWards;
import homeward.patients.FindPatients;
import homeward.vocabulary.WardId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Finds out before anything is kept which admissions cannot be: the ward is unknown, or the NHS number is another's.
@Component
class CheckSteps {
    private final FindWards findWards;
    private final FindPatients findPatients;

    CheckSteps(FindWards findWards, FindPatients findPatients) {
        this.findWards = findWards;
        this.findPatients = findPatients;
    }

    List<Step> check(List<Step> steps) {
        var wards = steps.stream()
                .filter(Step.OpenWard.class::isInstance)
                .map(step -> ((Step.OpenWard) step).ward().id())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), _ -> true));
        return steps.stream()
                .map(step -> step instanceof Step.Admit admit ? checked(admit, wards) : step)
                .toList();
    }

    private Step checked(Step.Admit admit, Map<WardId, Boolean> wards) {
        var ward = admit.admission().ward();
        if (!wards.computeIfAbsent(ward, id -> findWards.byId(id).isPresent())) {
            return Step.refused(422, unknownWard(ward, admit.place()));
        }
        var person = admit.admission().person();
        var number = person.nhsNumber();
        boolean taken = number != null
                && findPatients
                        .byNhsNumber(number)
                        .filter(other -> !other.person().id().equals(person.id()))
                        .isPresent();
        return taken ? Step.refused(409, numberTaken(admit.place())) : admit;
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
}
