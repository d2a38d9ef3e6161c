package homeward.fhir;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The addresses in a search's answer, under the address that the asker used.
///
/// @param type what was searched
/// @param raw the query as it came
record Links(String type, @Nullable String raw, String base) {

    String to(String id) {
        return base + "/" + type + "/" + id;
    }

    String self() {
        return raw == null || raw.isEmpty() ? base + "/" + type : base + "/" + type + "?" + escaped(raw);
    }

    String next(int offset) {
        var rest = Arrays.stream(raw == null ? new String[0] : raw.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith(Asked.OFFSET + "="));
        return base + "/" + type + "?"
                + Stream.concat(rest.map(Links::escaped), Stream.of(Asked.OFFSET + "=" + offset))
                        .collect(Collectors.joining("&"));
    }

    private static String escaped(String raw) {
        return raw.replace("|", "%7C");
    }
}
