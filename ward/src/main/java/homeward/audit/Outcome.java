package homeward.audit;

import java.util.Optional;
import java.util.stream.Stream;

/// How it ended. Source: FHIR R4, AuditEvent.outcome.
public enum Outcome {
    DONE(0),
    REFUSED(4),
    FAILED(8);

    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAILURE = 500;

    private final int code;

    Outcome(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    static Outcome ofStatus(int status) {
        if (status < FIRST_REFUSAL) {
            return DONE;
        }
        return status < FIRST_FAILURE ? REFUSED : FAILED;
    }

    static Optional<Outcome> of(int code) {
        return Stream.of(values()).filter(outcome -> outcome.code == code).findFirst();
    }
}
