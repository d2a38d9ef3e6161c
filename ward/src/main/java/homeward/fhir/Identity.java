package homeward.fhir;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The criterion of a conditional create, which must be the reading's own identity: that is what makes a reading
/// itself.
final class Identity {
    private static final String BY_IDENTIFIER = "identifier=";

    private Identity() {}

    /// What is wrong with a criterion; null when nothing is.
    static @Nullable Problem problem(@Nullable String criterion, @Nullable String identity, String place) {
        if (criterion == null || (identity != null && identity.equals(asked(criterion)))) {
            return null;
        }
        return Problem.error(
                "not-supported",
                "if-none-exist",
                "A conditional create is by the Observation's own first identifier: identifier=system|value.",
                place);
    }

    private static @Nullable String asked(String criterion) {
        var query = criterion.startsWith("?") ? criterion.substring(1) : criterion;
        if (!query.startsWith(BY_IDENTIFIER) || query.indexOf('&') >= 0) {
            return null;
        }
        try {
            return URLDecoder.decode(query.substring(BY_IDENTIFIER.length()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
