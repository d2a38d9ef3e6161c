package homeward.machines;

import java.util.Optional;
import java.util.stream.Stream;

/// What can be done with resources of a type, as SMART's scopes have it. Source: SMART App Launch 2.2, scopes for
/// requesting FHIR resources: always in this order, `cruds`.
public enum Access {
    CREATE('c'),
    READ('r'),
    /// Also where an update makes what was not there.
    UPDATE('u'),
    DELETE('d'),
    SEARCH('s');

    private final char letter;

    Access(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }

    static Optional<Access> of(int letter) {
        return Stream.of(values()).filter(access -> access.letter == letter).findFirst();
    }
}
