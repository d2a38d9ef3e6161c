package homeward.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What each answer must tell a browser, and what none may. Source: OWASP ASVS 5.0, V3.4.
final class GuardingHeaders {
    private static final Pattern A_YEAR_AND_BELOW = Pattern.compile("max-age=(\\d{8,}); includeSubDomains");
    private static final long YEAR = 31_536_000;

    private static final List<String> POLICY = List.of(
            "default-src 'none'",
            "object-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "form-action 'self'",
            "script-src 'self'",
            "style-src 'self'");

    private static final Map<String, String> ALWAYS = Map.of(
            "x-content-type-options", "nosniff",
            "referrer-policy", "no-referrer",
            "cross-origin-opener-policy", "same-origin",
            "cross-origin-resource-policy", "same-origin");

    private GuardingHeaders() {}

    /// What is wrong with the headers of an answer.
    ///
    /// @param headers their names in small letters
    /// @param mayBeKept whether it is the same for everybody, such as the style sheet
    static List<String> faults(Map<String, List<String>> headers, boolean mayBeKept) {
        var faults = new ArrayList<String>();
        ALWAYS.forEach((name, value) -> {
            if (!headers.getOrDefault(name, List.of()).equals(List.of(value))) {
                faults.add(name);
            }
        });
        var strict = A_YEAR_AND_BELOW.matcher(only(headers, "strict-transport-security"));
        if (!strict.matches() || Long.parseLong(strict.group(1)) < YEAR) {
            faults.add("strict-transport-security");
        }
        var policy = only(headers, "content-security-policy");
        if (policy.contains("unsafe") || !List.of(policy.split("; ", -1)).containsAll(POLICY)) {
            faults.add("content-security-policy");
        }
        if (!only(headers, "permissions-policy").contains("camera=()")) {
            faults.add("permissions-policy");
        }
        if (!mayBeKept && !only(headers, "cache-control").contains("no-store")) {
            faults.add("cache-control");
        }
        headers.keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith("access-control-")
                        || Stream.of("server", "x-powered-by").anyMatch(name::equals))
                .forEach(faults::add);
        return faults;
    }

    private static String only(Map<String, List<String>> headers, String name) {
        var values = headers.getOrDefault(name, List.of());
        return values.size() == 1 ? values.getFirst() : "";
    }
}
