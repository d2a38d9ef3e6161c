package homeward.fhir;

import homeward.staff.Activity;
import homeward.staff.Machine;
import homeward.staff.WhoMay;
import java.util.List;

/// Refuses those steps of a request that its sender may not take, before any is taken.
final class Permitted {
    private Permitted() {}

    static List<Step> of(List<Step> steps, Machine sender) {
        return steps.stream().map(step -> of(step, sender)).toList();
    }

    private static Step of(Step step, Machine sender) {
        return switch (step) {
            case Step.Observe _ -> only(Activity.SEND_READINGS, step, sender);
            case Step.OpenWard _ -> only(Activity.OPEN_WARDS, step, sender);
            case Step.Admit _ -> only(Activity.ADMIT, step, sender);
            case Step.Look(var url) ->
                only(url.startsWith("AuditEvent") ? Activity.READ_AUDIT_BY_FHIR : Activity.READ_BY_FHIR, step, sender);
            case Step.Refused _ -> step;
        };
    }

    private static Step only(Activity activity, Step step, Machine sender) {
        return WhoMay.may(sender.role(), activity)
                ? step
                : Step.refused(
                        403,
                        Problem.error(
                                "forbidden", "not-your-role", "The token of this machine does not allow this step."));
    }
}
