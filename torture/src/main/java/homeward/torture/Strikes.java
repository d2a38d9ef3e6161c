package homeward.torture;

import homeward.torture.Schedule.Turn;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// Deals the blows.
///
/// @param longestFreeze processes are stopped for five seconds to this long
record Strikes(
        VictimWard ward,
        Line line,
        BrokenClients broken,
        Storm storm,
        Silent silent,
        Random random,
        Duration longestFreeze) {
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final Duration SHORTEST_FREEZE = Duration.ofSeconds(5);
    private static final Duration HOLD = Duration.ofSeconds(5);
    private static final Duration UNTIL_THE_MOMENT = Duration.ofSeconds(20);
    private static final int LONGEST_START_MILLIS = 2_500;

    /// A blow that could not fall as it was meant to.
    static final class Missed extends IOException {
        private static final long serialVersionUID = 1;

        Missed(String what) {
            super(what);
        }
    }

    /// A blow that fell, as [System#nanoTime] counts.
    ///
    /// @param from since when the ward could come back
    /// @param proof what was sent later than this and is acknowledged shows that it did
    record Fallen(long from, long proof) {
        static Fallen now() {
            long now = System.nanoTime();
            return new Fallen(now, now);
        }
    }

    Fallen fall(Turn turn) throws IOException, InterruptedException, SQLException {
        return switch (turn.blow()) {
            case KILL_SERVER -> restarted(kill());
            case KILL_STARTING -> {
                kill();
                ward.launch(Map.of());
                pause(Duration.ofMillis(50 + random.nextInt(LONGEST_START_MILLIS)));
                yield restarted(kill());
            }
            case HALT -> restarted(halt(turn.moment()));
            case KILL_POSTMASTER -> killPostmaster();
            case KILL_POSTGRES -> killPostgres();
            case KILL_EVERYTHING -> {
                ward.postgres().killAll();
                yield restarted(kill());
            }
            case RESTART_DATABASE -> signalPostmaster("INT");
            case FREEZE_SERVER -> {
                Processes.signal(ward.pid(), "STOP");
                pause(freeze());
                Processes.signal(ward.pid(), "CONT");
                yield Fallen.now();
            }
            case FREEZE_POSTMASTER -> {
                long postmaster = postmaster();
                Processes.signal(postmaster, "STOP");
                pause(freeze());
                Processes.signal(postmaster, "CONT");
                yield Fallen.now();
            }
            case FREEZE_POSTGRES -> freezePostgres();
            case HOLD_CONNECTIONS -> holdConnections();
            case HOLD_LOCKS -> holdLocks();
            case BROKEN_CLIENTS -> broken.come(HOLD);
            case LOSE_ANSWERS -> bad(Line.State.LOSES_ANSWERS);
            case SLOW_LINE -> bad(Line.State.SLOW);
            case RESET_LINE -> bad(Line.State.RESETS);
            case STORM -> storm.breaks();
            case FILL_DISK -> throw new Missed("There is no small disk under this ward");
        };
    }

    private Fallen kill() throws InterruptedException {
        ward.kill();
        return Fallen.now();
    }

    private Fallen restarted(Fallen from) throws IOException, InterruptedException {
        ward.start(Map.of());
        return from;
    }

    private Fallen halt(String moment) throws IOException, InterruptedException {
        if (moment.equals("noting-silence")) {
            silent.sayLittle();
        }
        if (!ward.haltAt(moment, UNTIL_THE_MOMENT)) {
            kill();
            restarted(Fallen.now());
            throw new Missed("The ward did not come past " + moment);
        }
        return Fallen.now();
    }

    private long postmaster() throws IOException, InterruptedException {
        var found = new long[1];
        Until.within(
                RECOVERY,
                () -> ward.postgres()
                        .postmaster()
                        .map(one -> found[0] = one.pid())
                        .isPresent());
        return found[0];
    }

    private Fallen killPostmaster() throws IOException, InterruptedException {
        return signalPostmaster("KILL");
    }

    private Fallen signalPostmaster(String signal) throws IOException, InterruptedException {
        long before = postmaster();
        Processes.signal(before, signal);
        return awaitAnotherThan(before);
    }

    private Fallen killPostgres() throws IOException, InterruptedException {
        long before = postmaster();
        ward.postgres().killAll();
        return awaitAnotherThan(before);
    }

    /// What its orphans still commit is no sign of recovery.
    private Fallen awaitAnotherThan(long postmaster) throws IOException, InterruptedException {
        long from = System.nanoTime();
        Until.within(
                RECOVERY,
                () -> ward.postgres()
                        .postmaster()
                        .filter(one -> one.pid() != postmaster)
                        .isPresent());
        return new Fallen(from, System.nanoTime());
    }

    private Fallen freezePostgres() throws IOException, InterruptedException {
        var all = ward.postgres().all();
        for (var process : all) {
            Processes.signal(process.pid(), "STOP");
        }
        pause(freeze());
        for (var process : all) {
            Processes.signal(process.pid(), "CONT");
        }
        return Fallen.now();
    }

    private Duration freeze() {
        long more = longestFreeze.minus(SHORTEST_FREEZE).toMillis();
        return more <= 0 ? SHORTEST_FREEZE : SHORTEST_FREEZE.plusMillis(random.nextLong(more));
    }

    private Fallen holdConnections() throws IOException, InterruptedException, SQLException {
        for (var held : holding()) {
            held.close();
        }
        return Fallen.now();
    }

    private Iterable<java.sql.Connection> holding() throws IOException, InterruptedException, SQLException {
        var held = Store.everyConnection(ward.data());
        pause(HOLD);
        return held;
    }

    private Fallen holdLocks() throws IOException, InterruptedException, SQLException {
        try (var _ = Store.locked(ward.data())) {
            pause(HOLD);
        }
        return Fallen.now();
    }

    private Fallen bad(Line.State state) {
        line.become(state);
        pause(HOLD);
        line.become(Line.State.GOOD);
        return Fallen.now();
    }

    static void pause(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }
}
