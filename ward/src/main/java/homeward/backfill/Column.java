package homeward.backfill;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a file may say of a reading, by the name that its header gives. Other columns are passed over.
enum Column {
    PATIENT,
    TAKEN_AT,
    CODE,
    VALUE,
    UNIT,
    SOURCE,
    ID;

    private static final Map<String, Column> NAMED = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(
                    column -> column.name().toLowerCase(Locale.ROOT), Function.identity()));

    static @Nullable Column named(String name) {
        return NAMED.get(name);
    }
}
