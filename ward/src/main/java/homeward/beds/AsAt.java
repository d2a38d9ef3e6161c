package homeward.beds;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Which figures are asked for: those of a moment, as they were known at another. A moment that was still to come when
/// it was known is answered by what was expected then.
///
/// @param moment of which
/// @param known by what was recorded until then, itself included
public record AsAt(Instant moment, Instant known) {
    /// In microseconds, as the database has them.
    public AsAt {
        moment = moment.truncatedTo(ChronoUnit.MICROS);
        known = known.truncatedTo(ChronoUnit.MICROS);
    }
}
