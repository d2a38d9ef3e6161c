package homeward.plumbing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Processes of an earlier PostgreSQL in the same folder, left over after a kill.
///
/// A new PostgreSQL must not start beside them. They are known by their program file, which lies in this data folder
/// alone. A dead process that nobody has reaped yet has no program file and does not count, although PostgreSQL's own
/// check of `postmaster.pid` would take it (or a stranger with the same number) for a living server; so the stale file
/// is removed here, once nobody is left.
final class Survivors {
    private static final Logger LOG = LoggerFactory.getLogger(Survivors.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path PROCESSES = Path.of("/proc");

    private final Path program;
    private final Path pidFile;

    Survivors(Path program, Path cluster) throws IOException {
        this.program = program.toRealPath();
        this.pidFile = cluster.resolve("postmaster.pid");
    }

    /// Asks them to stop, then makes them, and returns when none is left.
    void seeOut() throws IOException, InterruptedException {
        if (!pids().isEmpty()) {
            LOG.warn("Processes of an earlier PostgreSQL are still there: asking them to stop");
            askThePostmaster();
            if (!goneWithin(PATIENCE)) {
                for (long pid : pids()) {
                    HostTools.signal(pid, "KILL");
                }
                if (!goneWithin(PATIENCE)) {
                    throw new IOException("Processes of an earlier PostgreSQL do not end: " + pids());
                }
            }
        }
        Files.deleteIfExists(pidFile);
    }

    private void askThePostmaster() throws IOException, InterruptedException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var postmaster = Files.readAllLines(pidFile).getFirst().strip();
        for (long pid : pids()) {
            if (Long.toString(pid).equals(postmaster)) {
                HostTools.signal(pid, "INT");
            }
        }
    }

    private boolean goneWithin(Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!pids().isEmpty()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(Duration.ofMillis(20));
        }
        return true;
    }

    private List<Long> pids() throws IOException {
        try (var processes = Files.list(PROCESSES)) {
            return processes
                    .filter(process -> process.getFileName().toString().chars().allMatch(Character::isDigit))
                    .filter(this::runsOurProgram)
                    .map(process -> Long.valueOf(process.getFileName().toString()))
                    .toList();
        }
    }

    private boolean runsOurProgram(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("exe")).equals(program);
        } catch (IOException _) {
            return false;
        }
    }
}
