package homeward.stays;

import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts who was where at any moment, as known at any other. Nothing stores a count: it is asked of the ledger each
/// time (promises P9 and P10).
@Component
public class ReadOccupancy {
    private final Stays stays;

    ReadOccupancy(Stays stays) {
        this.stays = stays;
    }

    /// For programs without the whole house.
    public static ReadOccupancy in(DataSource source) {
        return new ReadOccupancy(new Stays(JdbcClient.create(source)));
    }

    /// Of every ward within reach on which anybody was; a ward that is not in it had nobody.
    ///
    /// @param known what was recorded later is not looked at
    @Transactional(readOnly = true)
    public Map<WardId, Occupied> at(Instant moment, Instant known) {
        return stays.occupied(moment, known);
    }

    /// Now, as a moment at which nobody was still writing: whatever is asked as known then is the same whenever it is
    /// asked again.
    @Transactional
    public Instant knownNow() {
        return stays.settled();
    }
}
