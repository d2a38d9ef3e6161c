package homeward.rota;

import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Says who is on shift on wards in a stretch of time, as it was known. Whoever is on for every ward of a provider is
/// on none in particular, and does not stand there.
@Component
public class WhoIsOnTheRota {
    private final Shifts shifts;

    WhoIsOnTheRota(Shifts shifts) {
        this.shifts = shifts;
    }

    /// For programs without the whole house.
    public static WhoIsOnTheRota in(DataSource source) {
        return new WhoIsOnTheRota(new Shifts(JdbcClient.create(source)));
    }

    /// Those that touch the time from a moment until before another.
    ///
    /// @param known by what was on the rota then
    public List<Shift> of(Collection<WardId> wards, Instant from, Instant until, Instant known) {
        return wards.isEmpty() ? List.of() : shifts.on(wards, from, until, known);
    }
}
