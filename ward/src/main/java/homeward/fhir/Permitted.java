package homeward.fhir;

import homeward.access.Door;
import homeward.machines.Errand;
import homeward.machines.Machine;
import homeward.staff.Activity;
import java.util.List;

/// Refuses those steps of a request that its sender may not take, before any is taken.
final class Permitted {
    private static final String NOT_YOURS = "not-your-role";

    private Permitted() {}

    static List<Step> of(List<Step> steps, Machine sender) {
        return steps.stream().map(step -> of(step, sender)).toList();
    }

    private static Step of(Step step, Machine sender) {
        return switch (step) {
            case Step.Observe _ -> only(Errand.of(Activity.SEND_READINGS), step, sender);
            case Step.OpenWard _ -> only(Errand.of(Activity.OPEN_WARDS), step, sender);
            case Step.Admit _ -> only(Errand.of(Activity.ADMIT), step, sender);
            case Step.Look(var url) ->
                switch (WhatFhirDoes.asks("GET", url.replaceFirst("\\?.*", ""))) {
                    case Door.Asks.Doing(var errand) -> only(errand, step, sender);
                    // Open to all, or not here: whoever looks is told so.
                    case Door.Asks.WhatIsOpen _, Door.Asks.Several _, Door.Asks.Nothing _ -> step;
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
