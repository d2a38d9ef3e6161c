package homeward.machines;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a system may do with one type of resource, or with all: `system/Observation.rs`.
///
/// Source: SMART App Launch 2.2, scopes; of version 1 `read`, `write` and `*` are understood too.
///
/// @param type of FHIR's resources; `*` for all
record Scope(String type, Set<Access> accesses) {
    static final String ALL = "*";

    private static final String OF_SYSTEMS = "system/";
    private static final Pattern TYPE = Pattern.compile("\\*|[A-Z][A-Za-z]{1,63}");
    private static final Pattern LETTERS = Pattern.compile("c?r?u?d?s?");

    Scope {
        if (accesses.isEmpty()) {
            throw new IllegalArgumentException("A scope allows something");
        }
        accesses = Set.copyOf(accesses);
    }

    /// What a text means as a scope.
    sealed interface Read {
        record Understood(Scope scope) implements Read {}

        /// Nothing that is understood.
        ///
        /// @param because for who wrote it: nothing of what was written stands in it
        record Not(String because) implements Read {}
    }

    static Read read(String text) {
        if (!text.startsWith(OF_SYSTEMS)) {
            return new Read.Not("a scope of a system begins with system/");
        }
        if (text.indexOf('?') >= 0) {
            return new Read.Not("a scope narrowed by search parameters is not supported");
        }
        int dot = text.lastIndexOf('.');
        if (dot < 0 || !TYPE.matcher(text.substring(OF_SYSTEMS.length(), dot)).matches()) {
            return new Read.Not("a scope is written system/Type.cruds, with a type of FHIR's or *");
        }
        var type = text.substring(OF_SYSTEMS.length(), dot);
        var letters = ofVersion1(text.substring(dot + 1));
        if (letters.isEmpty() || !LETTERS.matcher(letters).matches()) {
            return new Read.Not("what a scope allows is some of the letters c, r, u, d and s, in this order");
        }
        return new Read.Understood(new Scope(
                type,
                letters.chars()
                        .mapToObj(letter -> Access.of(letter).orElseThrow())
                        .collect(Collectors.toSet())));
    }

    private static String ofVersion1(String letters) {
        return switch (letters) {
            case "read" -> "rs";
            case "write" -> "cud";
            case "*" -> "cruds";
            default -> letters;
        };
    }

    boolean covers(String asked, Access access) {
        return (type.equals(ALL) || type.equals(asked)) && accesses.contains(access);
    }

    /// As it is written, its letters in SMART's order.
    String written() {
        return OF_SYSTEMS + type + "."
                + EnumSet.copyOf(accesses).stream()
                        .map(access -> String.valueOf(access.letter()))
                        .collect(Collectors.joining());
    }
}
