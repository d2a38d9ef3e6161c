package homeward.organisations;

import java.util.Locale;
import java.util.stream.Stream;

/// How large a part of England an area is. Each is part of one before it.
public enum AreaKind {
    NATION("England"),
    REGION("Region"),
    CARE_BOARD("Integrated care board"),
    PROVIDER("Provider"),
    WARD("Ward");

    private final String title;

    AreaKind(String title) {
        this.title = title;
    }

    /// As people read it.
    public String title() {
        return title;
    }

    /// As it is kept: in small letters, with hyphens.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static AreaKind of(String word) {
        return Stream.of(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a kind of area: " + word));
    }
}
