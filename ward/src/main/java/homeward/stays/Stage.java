package homeward.stays;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far a stay has come, and what may happen next: the one table of moves.
///
/// |                | not begun | on the ward | on leave | in hospital | ended |
/// |----------------|-----------|-------------|----------|-------------|-------|
/// | admitted       | yes       |             |          |             |       |
/// | transferred    |           | yes         |          |             |       |
/// | went on leave  |           | yes         |          |             |       |
/// | returned       |           |             | yes      | yes         |       |
/// | to hospital    |           | yes         | yes      |             |       |
/// | expected       |           | yes         | yes      | yes         |       |
/// | handed over    |           | yes         | yes      | yes         |       |
/// | discharged     |           | yes         | yes      | yes         |       |
/// | died           |           | yes         | yes      | yes         |       |
public enum Stage {
    NOT_BEGUN(null, "was not on a ward yet"),
    ON_THE_WARD(Presence.ON_THE_WARD, "was on the ward"),
    ON_LEAVE(Presence.ON_LEAVE, "was on leave"),
    IN_HOSPITAL(Presence.IN_HOSPITAL, "was in hospital"),
    ENDED(null, "had left");

    private final @Nullable Presence presence;
    private final String words;

    Stage(@Nullable Presence presence, String words) {
        this.presence = presence;
        this.words = words;
    }

    static Stage of(Presence presence) {
        return switch (presence) {
            case ON_THE_WARD -> ON_THE_WARD;
            case ON_LEAVE -> ON_LEAVE;
            case IN_HOSPITAL -> IN_HOSPITAL;
        };
    }

    Optional<Presence> presence() {
        return Optional.ofNullable(presence);
    }

    /// After "the patient".
    public String words() {
        return words;
    }

    /// Where the stay is afterwards; empty where this cannot happen now.
    Optional<Stage> after(Happening what) {
        return Optional.ofNullable(
                switch (what) {
                    case Happening.Admitted _ -> this == NOT_BEGUN ? ON_THE_WARD : null;
                    case Happening.Transferred _ -> this == ON_THE_WARD ? ON_THE_WARD : null;
                    case Happening.WentOnLeave _ -> this == ON_THE_WARD ? ON_LEAVE : null;
                    case Happening.Returned _ -> this == ON_LEAVE || this == IN_HOSPITAL ? ON_THE_WARD : null;
                    case Happening.WentToHospital _ -> this == ON_THE_WARD || this == ON_LEAVE ? IN_HOSPITAL : null;
                    case Happening.Expected _, Happening.HandedOver _ -> presence == null ? null : this;
                    case Happening.Discharged _, Happening.Died _ -> presence == null ? null : ENDED;
                    case Happening.NeverHappened _ -> this;
                });
    }

    /// Whether this may happen now.
    public boolean allows(Happening what) {
        return after(what).isPresent();
    }
}
