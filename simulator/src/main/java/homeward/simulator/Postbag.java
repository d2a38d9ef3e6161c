package homeward.simulator;

import homeward.simulator.door.Answer;
import homeward.simulator.door.BackOff;
import homeward.simulator.door.Door;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// Letters in the order in which they were written. While the ward does not answer they wait, the newest few hundred
/// of them, and go out in order when it does.
final class Postbag {
    private static final int MOST = 300;

    private final Deque<Letter> letters = new ArrayDeque<>();
    private final BackOff pauses = new BackOff();
    private Instant next = Instant.MIN;

    void add(Letter letter) {
        if (letters.size() == MOST) {
            letters.removeFirst();
        }
        letters.addLast(letter);
    }

    /// Hands in what it can. A letter that the ward refuses has been answered; one that it could not take waits.
    void deliver(Door door) throws InterruptedException {
        while (!letters.isEmpty() && !door.now().isBefore(next)) {
            var answer =
                    door.post(letters.getFirst().place(), letters.getFirst().body());
            if (answer.isWorthRepeating()) {
                wait(answer, door.now());
                return;
            }
            letters.removeFirst();
            pauses.reset();
        }
    }

    private void wait(Answer answer, Instant now) {
        next = now.plus(pauses.next());
        System.getLogger(Postbag.class.getName())
                .log(System.Logger.Level.DEBUG, () -> "The ward did not take a letter (" + answer.sentence() + ")");
    }

    int waiting() {
        return letters.size();
    }

    /// When it is worth trying again; long ago when nothing hinders.
    Instant next() {
        return next;
    }
}
