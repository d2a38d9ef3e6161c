package homeward.beds;

import homeward.stays.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Since when a ward has had more patients than open places. Pure: goes back through what happened, from a moment at
/// which it has.
final class Above {
    /// How far back it is looked.
    static final Duration AT_MOST = Duration.ofDays(32);

    private Above() {}

    /// Found by going back.
    ///
    /// @param taken places at the moment
    /// @param turns before it, the last first
    /// @param said what was said of the places, in order; the first one holds from before all turns on
    /// @return null where it was longer ago than the turns tell
    static @Nullable Instant since(int taken, List<Turn> turns, List<Stated<Capacity>> said, Instant after) {
        var moments = new ArrayList<Instant>();
        turns.forEach(turn -> moments.add(turn.at()));
        said.forEach(stated -> moments.add(stated.from()));
        int before = taken;
        for (var moment :
                moments.stream().distinct().sorted(Comparator.reverseOrder()).toList()) {
            if (!moment.isAfter(after)) {
                return null;
            }
            for (var turn : turns) {
                before -= turn.at().equals(moment) ? turn.more() : 0;
            }
            var open = openBefore(moment, said);
            if (open == null || before <= open) {
                return moment;
            }
        }
        return null;
    }

    private static @Nullable Integer openBefore(Instant moment, List<Stated<Capacity>> said) {
        Integer open = null;
        for (var stated : said) {
            if (stated.from().isBefore(moment)) {
                open = stated.what().open();
            }
        }
        return open;
    }
}
