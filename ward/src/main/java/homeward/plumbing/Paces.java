package homeward.plumbing;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Remembers of everybody how much they have asked for of late, as the one moment at which they will have paid for it.
///
/// The generic cell rate algorithm (ITU-T I.371, annex A) in its form of virtual scheduling. Each request moves the
/// moment on by its price; who is more than a minute in debt waits. Whoever owes less gets whatever they ask for, even
/// if it is much. Bounded: of more than 50,000 who are in debt at once, the later ones share one memory.
@Component
public class Paces {
    private static final int MOST = 50_000;
    private static final String THE_REST = "the rest";

    private final Map<Pace, Kept> kept = new EnumMap<>(Pace.class);
    private final LongSupplier nanos;
    private final int most;

    @Autowired
    Paces(Environment settings) {
        this(settings, System::nanoTime, MOST);
    }

    /// @param nanos a clock that is never set
    /// @param most how many are remembered of each pace
    Paces(Environment settings, LongSupplier nanos, int most) {
        this.nanos = nanos;
        this.most = most;
        for (var pace : Pace.values()) {
            kept.put(pace, new Kept(Pace.WINDOW.toNanos() / said(pace, settings), new ConcurrentHashMap<>()));
        }
    }

    /// @param nanosEach what one request costs
    /// @param paidAt by name, when all that they asked for will be paid
    private record Kept(long nanosEach, ConcurrentHashMap<String, AtomicLong> paidAt) {}

    private static int said(Pace pace, Environment settings) {
        var said = settings.getProperty(pace.setting(), Integer.toString(pace.aMinute()));
        try {
            int number = Integer.parseInt(said.strip());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException _) {
            // answered below
        }
        throw new CannotStart(
                CannotStart.Fault.SET_UP,
                "The setting " + pace.setting() + " is not a number above 0.",
                "It says how often a minute (docs/operations.md); leave it out for " + pace.aMinute());
    }

    /// How long they are to wait; empty when they may go on now.
    public Optional<Duration> tooSoon(Pace pace, String who) {
        return tooSoon(pace, who, 1);
    }

    /// The same for something that counts as several.
    public Optional<Duration> tooSoon(Pace pace, String who, long times) {
        long now = nanos.getAsLong();
        var of = of(pace);
        var paid = memory(of.paidAt(), who, now);
        while (true) {
            long before = paid.get();
            long from = Math.max(0, before - now);
            long wait = from + of.nanosEach() - Pace.WINDOW.toNanos();
            if (wait > 0) {
                return Optional.of(Duration.ofNanos(wait));
            }
            if (paid.compareAndSet(before, now + from + of.nanosEach() * times)) {
                return Optional.empty();
            }
        }
    }

    private Kept of(Pace pace) {
        return Objects.requireNonNull(kept.get(pace));
    }

    private AtomicLong memory(ConcurrentHashMap<String, AtomicLong> all, String who, long now) {
        var known = all.get(who);
        if (known != null) {
            return known;
        }
        if (all.size() >= most) {
            all.values().removeIf(paid -> paid.get() - now <= 0);
        }
        return all.computeIfAbsent(all.size() >= most ? THE_REST : who, _ -> new AtomicLong(now));
    }

    /// How many are remembered.
    int remembered(Pace pace) {
        return of(pace).paidAt().size();
    }
}
