package homeward.beds;

import homeward.staff.Role;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one patient of a pathway takes of a ward's people, as the ward says.
///
/// @param reviews a day, by who makes them; a role that does not stand here: nobody has said
/// @param visits a day; null: nobody has said
/// @param points of acuity; null: nobody has said
public record Need(
        Map<Role, BigDecimal> reviews,
        @Nullable BigDecimal visits,
        @Nullable Integer points) {
    public static final BigDecimal MOST_A_DAY = BigDecimal.valueOf(48);
    public static final int MOST_POINTS = 100;

    public Need {
        reviews = Map.copyOf(reviews);
        reviews.values().forEach(Need::demandADay);
        if (visits != null) {
            demandADay(visits);
        }
        if (points != null && (points < 0 || points > MOST_POINTS)) {
            throw new IllegalArgumentException("A patient has from 0 to " + MOST_POINTS + " points");
        }
    }

    private static void demandADay(BigDecimal times) {
        if (times.signum() < 0 || times.compareTo(MOST_A_DAY) > 0 || times.scale() > 1) {
            throw new IllegalArgumentException("So many times a day, in tenths: from 0 to " + MOST_A_DAY);
        }
    }
}
