package homeward.beds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// When there is room for one patient more.
///
/// @param by then at the latest
/// @param on the day in London, where no more is known than the day; null where the moment is known
public record Frees(Instant by, @Nullable LocalDate on) implements Comparable<Frees> {
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /// In the course of a day.
    public static Frees on(LocalDate day) {
        return new Frees(day.plusDays(1).atStartOfDay(LONDON).toInstant(), day);
    }

    public static Frees at(Instant moment) {
        return new Frees(moment, null);
    }

    @Override
    public int compareTo(Frees other) {
        return by.compareTo(other.by);
    }

    /// As programs read it: a day, or a moment.
    public String iso() {
        return on == null ? by.toString() : on.toString();
    }
}
