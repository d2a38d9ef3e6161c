package homeward.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Stream;

/// What has to be written when, again and again.
final class Errands {
    private final PriorityQueue<Errand> waiting = new PriorityQueue<>(Comparator.comparing(Errand::due));

    private record Errand(Instant due, Duration every, Function<Instant, List<Letter>> write) {
        /// What was missed while nobody looked is not made up for: the latest moment at which it was due.
        Errand latest(Instant now) {
            var missed = Duration.between(due, now).dividedBy(every);
            return new Errand(due.plus(every.multipliedBy(missed)), every, write);
        }

        Errand again() {
            return new Errand(due.plus(every), every, write);
        }
    }

    void add(Instant first, Duration every, Function<Instant, List<Letter>> write) {
        waiting.add(new Errand(first, every, write));
    }

    /// The letters of all that is due, each about its own due moment.
    List<Letter> due(Instant now) {
        var letters = Stream.<Letter>builder();
        while (!waiting.isEmpty() && !waiting.peek().due().isAfter(now)) {
            var errand = waiting.remove().latest(now);
            errand.write().apply(errand.due()).forEach(letters);
            waiting.add(errand.again());
        }
        return letters.build().toList();
    }

    /// When the next is due; never when there is none.
    Instant next() {
        var first = waiting.peek();
        return first == null ? Instant.MAX : first.due();
    }
}
