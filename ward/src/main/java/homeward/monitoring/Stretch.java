package homeward.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A stretch of time, from one moment until before another.
record Stretch(Instant from, Instant before) {
    private static final Duration HOUR = Duration.ofHours(1);

    static Instant hourOf(Instant moment) {
        return moment.truncatedTo(ChronoUnit.HOURS);
    }

    static Instant dayOf(Instant moment) {
        return moment.truncatedTo(ChronoUnit.DAYS);
    }

    /// From so long before each of these moments until just after it, in order; those an hour or less apart are one.
    static List<Stretch> around(Collection<Instant> moments, Duration before) {
        var parts = new ArrayList<Stretch>();
        for (var moment : new TreeSet<>(moments)) {
            var begin = moment.minus(before);
            var end = moment.plusNanos(1_000);
            if (!parts.isEmpty() && !begin.isAfter(parts.getLast().before().plus(HOUR))) {
                parts.set(parts.size() - 1, new Stretch(parts.getLast().from(), end));
            } else {
                parts.add(new Stretch(begin, end));
            }
        }
        return parts;
    }

    /// With its ends moved outwards to whole multiples of a length, counted from 1970.
    Stretch roundedTo(Duration length) {
        long step = Bucket.micros(length);
        return new Stretch(
                Bucket.at(Math.floorDiv(Bucket.micros(from), step) * step),
                Bucket.at(Math.ceilDiv(Bucket.micros(before), step) * step));
    }

    boolean holds(long micros) {
        return micros >= Bucket.micros(from) && micros < Bucket.micros(before);
    }

    /// The parts of it that lie in these hours; hours in a row are one part.
    List<Stretch> within(Collection<Instant> hours) {
        var parts = new ArrayList<Stretch>();
        for (var hour : new TreeSet<>(hours)) {
            var begin = hour.isBefore(from) ? from : hour;
            var end = hour.plus(HOUR).isAfter(before) ? before : hour.plus(HOUR);
            if (begin.isBefore(end)) {
                add(parts, begin, end);
            }
        }
        return parts;
    }

    /// The parts of it that lie in none of these hours.
    List<Stretch> without(Set<Instant> hours) {
        var parts = new ArrayList<Stretch>();
        var begin = from;
        for (var taken : within(hours)) {
            if (begin.isBefore(taken.from())) {
                parts.add(new Stretch(begin, taken.from()));
            }
            begin = taken.before();
        }
        if (begin.isBefore(before)) {
            parts.add(new Stretch(begin, before));
        }
        return parts;
    }

    private static void add(List<Stretch> parts, Instant begin, Instant end) {
        if (!parts.isEmpty() && parts.getLast().before().equals(begin)) {
            parts.set(parts.size() - 1, new Stretch(parts.getLast().from(), end));
        } else {
            parts.add(new Stretch(begin, end));
        }
    }
}
