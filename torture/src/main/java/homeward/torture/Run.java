package homeward.torture;

import homeward.torture.Findings.Kind;
import homeward.torture.History.Struck;
import homeward.torture.Schedule.Turn;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// One ward under load and blows, from its admission to its trial.
final class Run implements AutoCloseable {
    private static final Duration COME_BACK = Duration.ofSeconds(60);
    private static final int TRAFFIC_BETWEEN_BLOWS = 60;

    private final Findings findings;
    private final PrintStream progress;
    private final Random random;
    private final VictimWard ward;
    private final Line line;
    private final History history;
    private final Traffic traffic;
    private final Strikes strikes;
    private final Trial trial;

    private Run(
            Wish wish,
            Path folder,
            Path data,
            Patients patients,
            int messagesASecond,
            InstantSource time,
            Findings findings,
            PrintStream progress)
            throws IOException, InterruptedException {
        this.findings = findings;
        this.progress = progress;
        this.random = new Random(wish.seed());
        ward = new VictimWard(wish.jar(), data, folder);
        line = Line.to(ward.port());
        history = History.in(folder.resolve("history.log"));
        var admission = Admission.of(ward, patients, folder, time.instant());
        var script = new Script(patients, admission.start());
        var direct = Mail.to(ward.base(), admission.token());
        traffic =
                new Traffic(script, history, List.of(direct, Mail.to(line.base(), admission.token())), messagesASecond);
        var silent = new Silent(direct, time);
        var half = script.message(20_000 * script.messagesARound()).body();
        strikes = new Strikes(
                ward,
                line,
                new BrokenClients(ward.port(), admission.token(), half.substring(0, half.length() / 2)),
                new Storm(traffic, history),
                silent,
                random,
                wish.kills() > 100 ? Duration.ofSeconds(30) : Duration.ofSeconds(6));
        trial = new Trial(ward, script, history, traffic, admission, silent, findings, progress);
    }

    static Run on(Wish wish, Path folder, InstantSource time, Findings findings, PrintStream progress)
            throws IOException, InterruptedException {
        return new Run(
                wish,
                folder,
                folder.resolve("data"),
                new Patients(wish.patients()),
                wish.messagesASecond(),
                time,
                findings,
                progress);
    }

    /// On a small disk of its own, with few patients.
    static Run onSmallDisk(
            Wish wish, Path folder, SmallDisk disk, InstantSource time, Findings findings, PrintStream progress)
            throws IOException, InterruptedException {
        return new Run(wish, folder, disk.folder().resolve("data"), new Patients(16), 100, time, findings, progress);
    }

    /// Lets the blows fall, one after the other, until all have or the time is over.
    ///
    /// @return how many fell
    int suffer(List<Turn> turns, long untilNanos) throws IOException, InterruptedException, SQLException {
        traffic.start();
        int fell = 0;
        for (var turn : turns) {
            awaitTraffic();
            if (System.nanoTime() - untilNanos > 0 || !suffer(turn, () -> strikes.fall(turn))) {
                break;
            }
            fell++;
        }
        return fell;
    }

    /// Fills the disk, and gives the space back.
    void suffer(SmallDisk disk, int times) throws IOException, InterruptedException, SQLException {
        traffic.start();
        for (int i = 0; i < times; i++) {
            awaitTraffic();
            long refused = toldToComeAgain();
            suffer(new Turn(Blow.FILL_DISK, ""), disk::fillAndFree);
            if (toldToComeAgain() <= refused) {
                findings.add(Kind.WRONG_ANSWER, "On a full disk nobody was told to come again");
            }
        }
    }

    private long toldToComeAgain() {
        var counts = history.counts();
        return counts.getOrDefault("refused", 0L) + counts.getOrDefault("put-off", 0L);
    }

    private interface Strike {
        Strikes.Fallen fall() throws IOException, InterruptedException, SQLException;
    }

    private boolean suffer(Turn turn, Strike strike) throws IOException, InterruptedException, SQLException {
        Strikes.Fallen fallen;
        try {
            fallen = strike.fall();
        } catch (Strikes.Missed missed) {
            findings.add(Kind.WRONG_ANSWER, missed.toString());
            fallen = Strikes.Fallen.now();
        }
        var since = fallen;
        boolean back = Until.within(COME_BACK, () -> traffic.lastHeard() - since.proof() > 0);
        var recovery = Duration.ofNanos((back ? traffic.lastAnswer() : System.nanoTime()) - since.from());
        history.struck(new Struck(turn.code(), recovery));
        progress.printf("%-28s %6d ms%n", turn.code(), recovery.toMillis());
        if (!back) {
            findings.add(Kind.NOT_BACK, turn.code());
        }
        return back;
    }

    private void awaitTraffic() throws IOException, InterruptedException {
        int enough = traffic.acknowledged() + TRAFFIC_BETWEEN_BLOWS + random.nextInt(2 * TRAFFIC_BETWEEN_BLOWS);
        if (!Until.within(COME_BACK, () -> traffic.acknowledged() >= enough)) {
            findings.add(Kind.NOT_BACK, "No traffic before the next blow");
        }
    }

    /// Everybody finishes; what was said before and after is laid beside each other.
    Trial.Counted end() throws IOException, InterruptedException, SQLException {
        traffic.finish();
        return trial.hold();
    }

    Map<String, Long> messages() {
        return history.counts();
    }

    List<Struck> struck() {
        return history.blows();
    }

    @Override
    public void close() throws IOException {
        traffic.close();
        line.close();
        ward.close();
        history.close();
    }
}
