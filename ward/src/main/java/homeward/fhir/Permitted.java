package homeward.fhir;

import homeward.access.Door;
import homeward.machines.Errand;
import homeward.machines.Machine;
import homeward.staff.Activity;
import java.util.List;

/// Refuses those steps of a request that its sender may not take, before any is taken.
final class Permitted {
    private static final String NOT_YOURS = "not-your-role";

    private static final Step NOT_HERE = Step.refused(
            404, Problem.error("not-found", "unknown-resource-type", "Nothing is kept under this address."));

    private Permitted() {}

    static List<Step> of(List<Step> steps, Machine sender) {
        return steps.stream().map(step -> of(step, sender)).toList();
    }

    private static Step of(Step step, Machine sender) {
        return switch (step) {
            case Step.Observe _ -> only(Errand.of(Activity.SEND_READINGS), step, sender);
            case Step.OpenWard _ -> only(Errand.of(Activity.OPEN_WARDS), step, sender);
            case Step.Admit _ -> only(Errand.of(Activity.ADMIT), step, sender);
            case Step.Look look ->
                switch (WhatFhirDoes.asks("GET", look.path())) {
                    case Door.Asks.Doing(var errand) -> only(errand, step, sender);
                    case Door.Asks.WhatIsOpen _ -> step;
                    // What the gate does not know, nobody goes on to look at.
                    case Door.Asks.Several _, Door.Asks.Nothing _ -> NOT_HERE;
                };
            case Step.Refused _ -> step;
        };
    }

    private static Step only(Errand errand, Step step, Machine sender) {
        return sender.may(errand)
                ? step
                : Step.refused(
                        403,
                        Problem.error(
                                "forbidden",
                                NOT_YOURS,
                                "The token of this machine does not allow this step: it takes the scope "
                                        + errand.scope() + "."));
    }

    /// Whether any step was refused for what its sender may not do.
    static boolean refused(List<Step> steps) {
        return steps.stream()
                .anyMatch(step -> step instanceof Step.Refused(var answer)
                        && answer.problems().stream()
                                .anyMatch(problem -> problem.name().equals(NOT_YOURS)));
    }
}
