package homeward.fhir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An answer, ready to be sent.
///
/// @param body JSON; empty for none
record Reply(int status, Map<String, String> headers, JsonOut body) {

    static Reply of(int status, JsonOut body) {
        return new Reply(status, Map.of(), body);
    }

    static Reply problem(int status, Problem problem) {
        return of(status, Outcome.of(List.of(problem)));
    }

    static Reply problem(int status, String code, String name, String diagnostics) {
        return problem(status, Problem.error(code, name, diagnostics));
    }

    Reply with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, Map.copyOf(more), body);
    }
}
