package homeward.beds;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Which figures are asked for: those of a moment, as they were known at another. A moment that was still to come when
/// it was known is answered by what was expected then.
///
/// @param moment of which
/// @param known by what was recorded until then, itself included
public record AsAt(Instant moment, Instant known) {
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    /// In microseconds, as the database has them.
    public AsAt {
        moment = moment.truncatedTo(ChronoUnit.MICROS);
        known = known.truncatedTo(ChronoUnit.MICROS);
    }

    /// By everything that has been recorded, whatever the clock of whoever asks. Asked again, it may be answered anew.
    public static AsAt latest(Instant moment) {
        return new AsAt(moment, EVER);
    }
}
