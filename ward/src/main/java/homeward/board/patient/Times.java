package homeward.board.patient;

import homeward.board.cui.Moments;
import homeward.board.patient.Trends.Tick;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Where time lies in a graph, and the moments that its axis names: round ones in London.
final class Times {
    private static final int MOST_TICKS = 9;
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<Duration> APART = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofDays(2),
            Duration.ofDays(14),
            Duration.ofDays(56),
            Duration.ofDays(560));

    private final Window window;

    Times(Window window) {
        this.window = window;
    }

    /// What lies before or after the window stands at its edge.
    int x(Instant at) {
        long into = Math.clamp(
                Duration.between(window.from(), at).toMillis(), 0, window.span().toMillis());
        return Trends.LEFT + (int) (into * Trends.PLOT_WIDTH / window.span().toMillis());
    }

    List<Tick> ticks() {
        var apart = APART.stream()
                .filter(step -> window.span().dividedBy(step) <= MOST_TICKS)
                .findFirst()
                .orElse(APART.getLast());
        var ticks = new ArrayList<Tick>();
        for (var local = first(apart); ; local = local.plus(apart)) {
            var tick = local.atZone(Moments.LONDON).toInstant();
            if (tick.isAfter(window.to())) {
                return ticks;
            }
            if (!tick.isBefore(window.from())) {
                ticks.add(new Tick(x(tick), label(tick, apart)));
            }
        }
    }

    /// A round moment not after the window's first. Days are counted from 1970, so that their ticks stay where they are
    /// as time goes on.
    private LocalDateTime first(Duration apart) {
        var begin = LocalDateTime.ofInstant(window.from(), Moments.LONDON);
        if (apart.compareTo(DAY) >= 0) {
            var day = begin.toLocalDate();
            return day.minusDays(Math.floorMod(day.toEpochDay(), apart.toDays()))
                    .atStartOfDay();
        }
        return apart.compareTo(Duration.ofHours(1)) > 0
                ? begin.truncatedTo(ChronoUnit.DAYS)
                : begin.truncatedTo(ChronoUnit.HOURS);
    }

    private static String label(Instant tick, Duration apart) {
        if (apart.compareTo(Duration.ofMinutes(1)) < 0) {
            return Moments.timeWithSeconds(tick);
        }
        var date = Moments.date(tick);
        if (apart.compareTo(Duration.ofDays(14)) > 0) {
            return date;
        }
        return Moments.time(tick).equals("00:00") ? date.substring(0, date.lastIndexOf('-')) : Moments.time(tick);
    }
}
