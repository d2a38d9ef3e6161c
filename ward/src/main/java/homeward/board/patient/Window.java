package homeward.board.patient;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The part of time that the trends show.
///
/// @param live whether it reaches up to now, and goes on with it
public record Window(Instant from, Instant to, boolean live) {
    static final Duration LONGEST = Duration.ofDays(3_650);
    static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final int ALMOST = 20;

    /// What an address asks for: from one moment to another, or a range up to now. What cannot be read, or lies ahead,
    /// is a range up to now too.
    static Window asked(@Nullable String range, @Nullable String from, @Nullable String to, Instant now) {
        return moment(from)
                .flatMap(begin -> moment(to).flatMap(end -> between(begin, end, now)))
                .orElseGet(() -> new Window(
                        now.minus(Range.of(range == null ? "" : range).span()), now, true));
    }

    /// Empty where it is no time at all, or too long or too far away to be asked for.
    static Optional<Window> between(Instant from, Instant to, Instant now) {
        var span = Duration.between(from, to);
        boolean known = !from.isBefore(now.minus(LONGEST)) && !from.isAfter(now);
        return known && span.compareTo(SHORTEST) >= 0 && span.compareTo(LONGEST) <= 0
                ? Optional.of(new Window(from, to, false))
                : Optional.empty();
    }

    private static Optional<Instant> moment(@Nullable String written) {
        try {
            return written == null
                    ? Optional.empty()
                    : Optional.of(Instant.parse(written).truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    Duration span() {
        return Duration.between(from, to);
    }

    /// The one of the fixed choices that it is as long as.
    public @Nullable Range range() {
        for (var range : Range.values()) {
            if (range.span().equals(span())) {
                return range;
            }
        }
        return null;
    }

    /// As an address asks for it.
    public String query() {
        var range = range();
        return live && range != null ? "range=" + range.word() : "from=" + from + "&to=" + to;
    }

    /// As long, just before.
    public Window earlier() {
        return new Window(from.minus(span()), from, false);
    }

    /// As long, just after; none that lies ahead. What almost reaches up to now does: the clock went on meanwhile.
    public @Nullable Window later(Instant now) {
        if (live) {
            return null;
        }
        var end = to.plus(span());
        var almost = now.minus(span().dividedBy(ALMOST));
        return end.isBefore(almost) ? new Window(to, end, false) : upTo(now, span());
    }

    /// Nearer to the middle of it, or to now.
    public @Nullable Window closer(Instant now) {
        return Range.shorterThan(span()).map(range -> around(range.span(), now)).orElse(null);
    }

    public @Nullable Window wider(Instant now) {
        return Range.longerThan(span()).map(range -> around(range.span(), now)).orElse(null);
    }

    /// As long as a range: up to now, or around the middle of it.
    public Window as(Range range, Instant now) {
        return around(range.span(), now);
    }

    private Window around(Duration length, Instant now) {
        if (live) {
            return upTo(now, length);
        }
        var end = from.plus(span().dividedBy(2)).plus(length.dividedBy(2)).truncatedTo(ChronoUnit.MILLIS);
        return end.isBefore(now) ? new Window(end.minus(length), end, false) : upTo(now, length);
    }

    private static Window upTo(Instant now, Duration length) {
        return new Window(now.minus(length), now, true);
    }
}
