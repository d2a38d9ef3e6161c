package homeward.beds;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How many places a ward has, as somebody said. What nobody said is null, which is not none.
///
/// @param funded paid for
/// @param staffed for which there is staff
/// @param open into which patients may be admitted: what occupancy is measured by
/// @param closed shut for a while
public record Capacity(
        @Nullable Integer funded,
        @Nullable Integer staffed,
        @Nullable Integer open,
        @Nullable Integer closed) {
    /// More than any ward has.
    public static final int MOST = 9999;

    /// Where nobody has said anything.
    public static final Capacity NOT_KNOWN = new Capacity(null, null, null, null);

    public Capacity {
        if (Stream.of(funded, staffed, open, closed)
                .anyMatch(places -> places != null && (places < 0 || places > MOST))) {
            throw new IllegalArgumentException("Places are from 0 to " + MOST);
        }
    }
}
