package homeward.simulator.door;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A JSON value. Source: RFC 8259.
public sealed interface Json {

    /// Its text, without white space.
    String written();

    static Members object(String name, Object value, Object... more) {
        var members = new LinkedHashMap<String, Json>();
        members.put(name, of(value));
        for (int i = 0; i + 1 < more.length; i += 2) {
            members.put((String) more[i], of(more[i + 1]));
        }
        return new Members(members);
    }

    static Items array(Object... values) {
        return new Items(List.of(values).stream().map(Json::of).toList());
    }

    /// Of a string, a number, a boolean, a list of these, or a JSON value.
    static Json of(Object value) {
        return switch (value) {
            case Json json -> json;
            case String text -> new Text(text);
            case Boolean flag -> new Flag(flag);
            case BigDecimal number -> new Figure(number);
            case Number number -> new Figure(new BigDecimal(number.toString()));
            case List<?> list -> new Items(list.stream().map(Json::of).toList());
            default -> throw new IllegalArgumentException("No JSON for " + value.getClass());
        };
    }

    /// The member of this name; empty where there is none or this is not an object.
    default Optional<Json> at(String name) {
        return this instanceof Members(var members) ? Optional.ofNullable(members.get(name)) : Optional.empty();
    }

    /// The text of this member, or a number as it was written.
    default Optional<String> textAt(String name) {
        return at(name).flatMap(Json::asText);
    }

    /// The items of this member; none where it is missing or not an array.
    default List<Json> itemsAt(String name) {
        return at(name).map(found -> found instanceof Items(var items) ? items : List.<Json>of())
                .orElse(List.of());
    }

    private static Optional<String> asText(Json json) {
        return switch (json) {
            case Text(var text) -> Optional.of(text);
            case Figure(var number) -> Optional.of(number.toPlainString());
            case Members _, Items _, Flag _, Nothing _ -> Optional.empty();
        };
    }

    record Members(Map<String, Json> members) implements Json {
        @Override
        public String written() {
            return members.entrySet().stream()
                    .map(member ->
                            quoted(member.getKey()) + ':' + member.getValue().written())
                    .collect(Collectors.joining(",", "{", "}"));
        }

        /// The same with this member last.
        public Members with(String name, Object value) {
            var more = new LinkedHashMap<>(members);
            more.put(name, of(value));
            return new Members(more);
        }
    }

    record Items(List<Json> items) implements Json {
        @Override
        public String written() {
            return items.stream().map(Json::written).collect(Collectors.joining(",", "[", "]"));
        }
    }

    record Text(String text) implements Json {
        @Override
        public String written() {
            return quoted(text);
        }
    }

    record Figure(BigDecimal number) implements Json {
        @Override
        public String written() {
            return number.toString();
        }
    }

    record Flag(boolean flag) implements Json {
        @Override
        public String written() {
            return String.valueOf(flag);
        }
    }

    record Nothing() implements Json {
        @Override
        public String written() {
            return "null";
        }
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(c -> {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append((char) c);
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (c < ' ') {
                        quoted.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        quoted.append((char) c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
