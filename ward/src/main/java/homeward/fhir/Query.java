package homeward.fhir;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The parameters of a request, decoded, in order. One name may stand several times.
record Query(List<Parameter> parameters) {

    /// One of them.
    record Parameter(String name, String value) {
        /// The alternatives that commas divide.
        List<String> values() {
            return Arrays.stream(value.split(","))
                    .filter(part -> !part.isBlank())
                    .toList();
        }
    }

    /// @throws IllegalArgumentException when a percent sign is not followed by two hexadecimal digits
    static Query of(@Nullable String raw) {
        var parameters = new ArrayList<Parameter>();
        Stream.of(raw == null ? new String[0] : raw.split("&"))
                .filter(part -> !part.isEmpty())
                .forEach(part -> {
                    int end = part.indexOf('=');
                    parameters.add(new Parameter(
                            decoded(end < 0 ? part : part.substring(0, end)),
                            end < 0 ? "" : decoded(part.substring(end + 1))));
                });
        return new Query(List.copyOf(parameters));
    }

    private static String decoded(String text) {
        return text.indexOf('%') < 0 && text.indexOf('+') < 0 ? text : URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    Optional<String> first(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }
}
