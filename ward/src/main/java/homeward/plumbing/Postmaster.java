package homeward.plumbing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One run of PostgreSQL, a direct child of this program.
///
/// It must be started from a thread that lives as long as it: the system tells it of that thread's death.
final class Postmaster {
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    private static final long LARGEST_LOG_BYTES = 20_000_000;

    private final Process process;

    private Postmaster(Process process) {
        this.process = process;
    }

    /// Returns as soon as it takes connections, which after a crash means: after its recovery.
    static Postmaster start(Cluster cluster, Path log) throws IOException, InterruptedException {
        new Survivors(cluster.binaries().program("postgres"), cluster.folder()).seeOut();
        putAsideALongLog(log);
        var command = new ArrayList<>(HostTools.toRunWhileWeLive());
        command.addAll(List.of(
                cluster.binaries().program("postgres").toString(),
                "-D",
                cluster.folder().toString(),
                "-p",
                Integer.toString(cluster.access().port())));
        command.addAll(PostgresSettings.arguments());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("PGDATA");
        var postmaster = new Postmaster(builder.start());
        postmaster.awaitConnections(cluster.access(), log);
        return postmaster;
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /// A fast stop: running transactions end with an error, everything committed is on the disk.
    void stop() throws IOException, InterruptedException {
        HostTools.signal(process.pid(), "INT");
        if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
            HostTools.signal(process.pid(), "QUIT");
            process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
        }
    }

    long pid() {
        return process.pid();
    }

    private void awaitConnections(ClusterAccess access, Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_RECOVERY.toNanos();
        while (true) {
            if (!process.isAlive()) {
                throw new IOException("PostgreSQL ended at once (" + process.exitValue() + "); its log is " + log);
            }
            try (var _ = DriverManager.getConnection(
                    access.url("postgres"), ClusterAccess.SUPERUSER, access.superuserPassword())) {
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    stop();
                    throw new IOException("PostgreSQL takes no connections; its log is " + log, e);
                }
                Thread.sleep(Duration.ofMillis(20));
            }
        }
    }

    private static void putAsideALongLog(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
