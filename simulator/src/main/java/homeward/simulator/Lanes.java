package homeward.simulator;

import homeward.simulator.door.Answer;
import homeward.simulator.door.Door;
import homeward.simulator.door.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// Several Bundles on their way at once, but one after the other for each patient.
///
/// A lane that falls behind sends up to twenty moments in one Bundle.
final class Lanes {
    private static final int HOW_MANY = 8;
    private static final int WAITING = 100;
    private static final int MOMENTS_AT_ONCE = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<Integer> SHUT = Set.of(401, 403, 404);

    private final Door door;
    private final Progress progress;
    private final List<Lane> lanes = new ArrayList<>();
    private Tally tally = Tally.NONE;
    private Optional<Answer> stopped = Optional.empty();

    Lanes(Door door, Progress progress) {
        this.door = door;
        this.progress = progress;
        for (int i = 0; i < HOW_MANY; i++) {
            lanes.add(new Lane());
        }
    }

    private final class Lane {
        private final BlockingQueue<Optional<Moment>> waiting = new ArrayBlockingQueue<>(WAITING);
        private final Thread sender = Thread.ofVirtual().start(this::send);

        private void send() {
            try {
                for (var open = true; open && stopped().isEmpty(); ) {
                    var some = new ArrayList<Optional<Moment>>(MOMENTS_AT_ONCE);
                    some.add(waiting.take());
                    waiting.drainTo(some, MOMENTS_AT_ONCE - 1);
                    open = some.getLast().isPresent();
                    deliver(some.stream().flatMap(Optional::stream).toList());
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Waits while the patient's lane is full. False when the ward is not to be reached any more.
    boolean put(Moment moment) throws InterruptedException {
        return put(lanes.get(Math.floorMod(moment.patient().hashCode(), HOW_MANY)), Optional.of(moment));
    }

    private boolean put(Lane lane, Optional<Moment> moment) throws InterruptedException {
        while (stopped().isEmpty()) {
            if (lane.waiting.offer(moment, 100, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    private void deliver(List<Moment> moments) throws InterruptedException {
        var entries = moments.stream()
                .flatMap(moment -> Observation.of(moment.readings()).stream())
                .map(Fhir::post)
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        var answer = door.insist(Fhir.batch(entries), PATIENCE);
        settle(answer, Tally.of(answer, entries.size()));
        progress.advance(
                moments.stream().mapToLong(moment -> moment.readings().size()).sum(), door.now());
    }

    private synchronized void settle(Answer answer, Tally more) {
        tally = tally.plus(more);
        if (answer.isWorthRepeating() || isShut(answer)) {
            stopped = Optional.of(answer);
        }
    }

    private static boolean isShut(Answer answer) {
        return answer instanceof Answer.Answered(var status, var _) && SHUT.contains(status);
    }

    /// The answer after which nothing more was sent.
    synchronized Optional<Answer> stopped() {
        return stopped;
    }

    /// What became of everything, after the last answer has come.
    Tally finish() throws InterruptedException {
        for (var lane : lanes) {
            put(lane, Optional.empty());
        }
        for (var lane : lanes) {
            if (stopped().isPresent()) {
                lane.sender.interrupt();
            }
            lane.sender.join();
        }
        progress.finish(door.now());
        synchronized (this) {
            return tally;
        }
    }

    /// Without waiting for answers.
    void abandon() {
        lanes.forEach(lane -> lane.sender.interrupt());
    }
}
