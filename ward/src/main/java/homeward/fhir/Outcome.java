package homeward.fhir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes an OperationOutcome: what was wrong, where, and what to do. Source: FHIR R4, OperationOutcome.
final class Outcome {

    /// The system of the problems' stable names, see docs/api/problems.md.
    static final String NAMES = "urn:problem:fhir";

    /// The system of the reasons for quarantine.
    static final String QUARANTINE_NAMES = "urn:problem:monitoring";

    private Outcome() {}

    static JsonOut of(List<Problem> problems) {
        var out = new JsonOut(256);
        write(out, problems);
        return out;
    }

    static void write(JsonOut out, List<Problem> problems) {
        out.raw("{\"resourceType\":\"OperationOutcome\",\"issue\":[");
        problems.forEach(problem -> issue(out, problem));
        out.withoutLastComma().raw("]}");
    }

    private static void issue(JsonOut out, Problem problem) {
        out.raw("{\"severity\":\"").raw(problem.severity().code());
        out.raw("\",\"code\":\"").raw(problem.code());
        out.raw("\",\"details\":{\"coding\":[{\"system\":\"").raw(system(problem));
        out.raw("\",\"code\":\"").raw(problem.name());
        out.raw("\"}]},\"diagnostics\":").string(problem.diagnostics());
        expression(out, problem.expression());
        out.raw("},");
    }

    private static String system(Problem problem) {
        return problem.severity() == Problem.Severity.ERROR ? NAMES : QUARANTINE_NAMES;
    }

    private static void expression(JsonOut out, @Nullable String expression) {
        if (expression != null) {
            out.raw(",\"expression\":[").string(expression).raw("]");
        }
    }
}
