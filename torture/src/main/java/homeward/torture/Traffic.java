package homeward.torture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Senders that go on sending, whatever happens to the ward, and write down what they were told.
///
/// They send again what was refused or not answered, except one in a hundred, who give up. One message in ten comes
/// late, one in twenty from three senders at once. Half of them go by the [Line], which can be made a bad one.
final class Traffic implements AutoCloseable {
    private static final int SENDERS = 24;
    private static final int LATE = 10;
    private static final int TRIPLED = 20;
    private static final int GIVES_UP = 100;
    private static final long BEFORE_TRYING_AGAIN_NANOS = 200_000_000;

    private final Script script;
    private final History history;
    private final List<Mail> mails;
    private final long nanosApart;
    private final AtomicInteger next;
    private final AtomicLong turn = new AtomicLong(System.nanoTime());
    private final AtomicLong lastHeard = new AtomicLong(Long.MIN_VALUE);
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Deque<Integer> late = new ArrayDeque<>();
    private final List<Thread> senders = new ArrayList<>();
    private volatile long lastAnswer;
    private volatile boolean stopped;

    /// @param mails ways to the ward, which the senders share out among them
    Traffic(Script script, History history, List<Mail> mails, int messagesASecond) {
        this.script = script;
        this.history = history;
        this.mails = mails;
        this.nanosApart = 1_000_000_000L / messagesASecond;
        this.next = new AtomicInteger(history.next());
    }

    void start() {
        for (int i = 0; i < SENDERS; i++) {
            var mail = mails.get(i % mails.size());
            senders.add(Thread.ofVirtual().start(() -> keepSending(mail)));
        }
    }

    private void keepSending(Mail mail) {
        try {
            while (!stopped) {
                awaitTurn();
                int number = take();
                if (number >= 0) {
                    deliver(number, mail);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitTurn() {
        long mine = turn.updateAndGet(before -> Math.max(before, System.nanoTime() - nanosApart) + nanosApart);
        while (System.nanoTime() < mine) {
            LockSupport.parkNanos(mine - System.nanoTime());
        }
    }

    /// The next number; -1 where it was put aside to come late.
    private int take() {
        synchronized (late) {
            if (!late.isEmpty() && next.get() - late.getFirst() > 2 * script.messagesARound()) {
                return late.removeFirst();
            }
            int number = next.getAndIncrement();
            if (chosen(number, LATE)) {
                late.addLast(number);
                return -1;
            }
            return number;
        }
    }

    private static boolean chosen(int number, int oneIn) {
        return Math.floorMod((number * 0x9E3779B1) >>> 7, oneIn) == 0;
    }

    private void deliver(int number, Mail mail) throws InterruptedException {
        if (chosen(number + 1, TRIPLED)) {
            var others = List.of(
                    Thread.ofVirtual().start(() -> insist(number, mail)),
                    Thread.ofVirtual().start(() -> insist(number, mails.getFirst())));
            insist(number, mail);
            for (var other : others) {
                other.join();
            }
            return;
        }
        insist(number, mail);
    }

    private void insist(int number, Mail mail) {
        var message = script.message(number);
        boolean givesUp = chosen(number + 2, GIVES_UP);
        try {
            while (!(send(message, mail) instanceof Outcome.Acknowledged)) {
                if (givesUp || stopped) {
                    return;
                }
                LockSupport.parkNanos(BEFORE_TRYING_AGAIN_NANOS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome send(Message message, Mail mail) throws InterruptedException {
        long invokedAt = System.nanoTime();
        history.invoked(message.number());
        var outcome = mail.send(message);
        history.came(message.number(), outcome);
        if (outcome instanceof Outcome.Acknowledged) {
            lastHeard.accumulateAndGet(invokedAt, Math::max);
            lastAnswer = System.nanoTime();
            acknowledged.incrementAndGet();
        }
        return outcome;
    }

    /// When the newest message that has been acknowledged was sent, as [System#nanoTime] counts.
    long lastHeard() {
        return lastHeard.get();
    }

    /// When an acknowledgement last came.
    long lastAnswer() {
        return lastAnswer;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /// Everybody finishes what they were at; then what was put aside is sent as well. The history is complete then.
    void finish() throws InterruptedException {
        stopped = true;
        for (var sender : senders) {
            sender.join();
        }
        List<Integer> rest;
        synchronized (late) {
            rest = List.copyOf(late);
            late.clear();
        }
        again(rest);
    }

    /// Sends these once more, and gives what came of each, in order.
    List<Outcome> again(List<Integer> numbers) throws InterruptedException {
        try (var crew =
                Executors.newFixedThreadPool(SENDERS / 2, Thread.ofVirtual().factory())) {
            var sent = new ArrayList<Future<Outcome>>();
            for (int number : numbers) {
                sent.add(crew.submit(() -> send(script.message(number), mails.getFirst())));
            }
            var outcomes = new ArrayList<Outcome>();
            for (var one : sent) {
                while (!one.isDone()) {
                    LockSupport.parkNanos(1_000_000);
                }
                outcomes.add(one.resultNow());
            }
            return outcomes;
        }
    }

    /// A gateway that sends everything it has kept, one after the other.
    void flush(int first, int beyond) {
        for (int number = first; number < beyond; number++) {
            insist(number, mails.getFirst());
        }
    }

    @Override
    public void close() {
        stopped = true;
        senders.forEach(Thread::interrupt);
    }
}
