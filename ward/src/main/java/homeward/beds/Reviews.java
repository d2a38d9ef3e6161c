package homeward.beds;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How many reviews those of one role can make a day.
///
/// @param slots a day; null: nobody has said
/// @param eachOnShift by each who is on the rota that day; null: the rota is not asked
public record Reviews(@Nullable Integer slots, @Nullable Integer eachOnShift) {
    public Reviews {
        if (Stream.of(slots, eachOnShift).anyMatch(count -> count != null && (count < 0 || count > Capacity.MOST))) {
            throw new IllegalArgumentException("Reviews are from 0 to " + Capacity.MOST);
        }
    }
}
