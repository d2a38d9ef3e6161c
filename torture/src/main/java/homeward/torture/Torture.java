package homeward.torture;

import homeward.torture.Schedule.Turn;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The whole torture: one ward that is killed in every way, and a second one whose disk is filled.
public final class Torture {
    private final Wish wish;
    private final InstantSource time;
    private final PrintStream progress;
    private final Findings findings = new Findings();
    private final List<String> leftOut = new ArrayList<>();

    /// @param progress where each blow is told of
    public Torture(Wish wish, InstantSource time, PrintStream progress) {
        this.wish = wish;
        this.time = time;
        this.progress = progress;
    }

    /// The moments in the program at which it can be told to fall.
    public static List<String> moments() {
        return Blow.MOMENTS;
    }

    /// Does it all.
    ///
    /// @throws IOException when it could not even begin, or the ward did not come back to be judged
    public Report run() throws IOException, InterruptedException, SQLException {
        long began = System.nanoTime();
        Files.createDirectories(wish.folder());
        var folder = wish.folder().toRealPath();
        var struck = new ArrayList<History.Struck>();
        var messages = new TreeMap<String, Long>();
        var counted = new Trial.Counted(0, 0);
        var turns = Schedule.of(wish);
        if (!turns.isEmpty()) {
            counted = blows(folder, turns, began, struck, messages);
        }
        if (wish.others() > 0 && wish.allows(Blow.FILL_DISK)) {
            var full = fullDisk(folder, struck, messages);
            counted = new Trial.Counted(counted.promised() + full.promised(), counted.stored() + full.stored());
        }
        return Report.of(
                wish, Duration.ofNanos(System.nanoTime() - began), struck, messages, counted, leftOut, findings);
    }

    private Trial.Counted blows(
            Path folder, List<Turn> turns, long began, List<History.Struck> struck, Map<String, Long> messages)
            throws IOException, InterruptedException, SQLException {
        try (var run = Run.on(wish, Files.createDirectories(folder.resolve("main")), time, findings, progress)) {
            var left = turns.subList(Math.min(run.struck().size(), turns.size()), turns.size());
            int fell = run.suffer(left, began + wish.atMost().toNanos());
            if (fell < left.size()) {
                leftOut.add((left.size() - fell) + " blows, for lack of time");
            }
            run.messages().forEach((what, count) -> messages.merge(what, count, Long::sum));
            var counted = run.end();
            struck.addAll(run.struck());
            return counted;
        }
    }

    private Trial.Counted fullDisk(Path folder, List<History.Struck> struck, Map<String, Long> messages)
            throws IOException, InterruptedException, SQLException {
        var mounted = SmallDisk.mountedAt(folder.resolve("small-disk"));
        if (mounted.isEmpty()) {
            leftOut.add(Blow.FILL_DISK.code() + ": this user may not mount a small file system");
            return new Trial.Counted(0, 0);
        }
        var beside = Files.createTempDirectory(folder, "full-disk-");
        try (var disk = mounted.get();
                var run = Run.onSmallDisk(wish, beside, disk, time, findings, progress)) {
            run.suffer(disk, wish.others());
            run.messages().forEach((what, count) -> messages.merge(what, count, Long::sum));
            var counted = run.end();
            struck.addAll(run.struck());
            return counted;
        }
    }
}
