package homeward.fhir;

import org.jspecify.annotations.Nullable;

/// One thing that the sender should know, for an OperationOutcome.
///
/// @param code of the FHIR R4 value set issue-type
/// @param diagnostics in kind words, without anything about a patient
/// @param expression the place, as FHIRPath; null when it is the whole
/// @param name the stable name of the problem, see docs/api/problems.md
record Problem(
        Severity severity,
        String code,
        String name,
        String diagnostics,
        @Nullable String expression) {

    enum Severity {
        ERROR("error"),
        WARNING("warning"),
        INFORMATION("information");

        private final String code;

        Severity(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    static Problem error(String code, String name, String diagnostics, @Nullable String expression) {
        return new Problem(Severity.ERROR, code, name, diagnostics, expression);
    }

    static Problem error(String code, String name, String diagnostics) {
        return error(code, name, diagnostics, null);
    }
}
