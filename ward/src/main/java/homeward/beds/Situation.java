package homeward.beds;

import homeward.vocabulary.WardId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Of which wards availability is asked, and when.
public final class Situation {
    private final AsAt asAt;
    private final boolean ahead;
    private final Map<WardId, Standing> standings;

    /// @param ahead whether it is asked when the next place frees
    Situation(AsAt asAt, boolean ahead, Map<WardId, Standing> standings) {
        this.asAt = asAt;
        this.ahead = ahead;
        this.standings = Map.copyOf(standings);
    }

    public AsAt asAt() {
        return asAt;
    }

    /// Whether it is asked when the next place frees; otherwise nobody needs to find out.
    public boolean looksAhead() {
        return ahead;
    }

    public Set<WardId> wards() {
        return standings.keySet();
    }

    Standing of(WardId ward) {
        return Objects.requireNonNull(standings.get(ward), "A ward of which nobody asked");
    }
}
