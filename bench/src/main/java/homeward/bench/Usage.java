package homeward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/// What processes have used so far. Source: Linux, proc(5).
///
/// @param server seconds of processor of the Java that serves
/// @param database seconds of processor of everything that it started
/// @param generator seconds of processor of this process
/// @param nanos when this was asked
record Usage(double server, double database, double generator, long nanos) {
    private static final double TICKS = 100;
    private static final double NANOS = 1e9;
    private static final int OWN = 11;
    private static final int OF_ENDED_CHILDREN = 13;

    static Usage of(long pid) {
        return new Usage(
                ticks(pid, OWN) / TICKS,
                descendants(pid)
                                .map(id -> ticks(id, OWN) + ticks(id, OF_ENDED_CHILDREN))
                                .sum()
                        / TICKS,
                ticks(ProcessHandle.current().pid(), OWN) / TICKS,
                System.nanoTime());
    }

    /// Cores that were busy from an earlier moment until this one.
    Usage since(Usage earlier) {
        double seconds = (nanos - earlier.nanos) / NANOS;
        return new Usage(
                (server - earlier.server) / seconds,
                (database - earlier.database) / seconds,
                (generator - earlier.generator) / seconds,
                nanos);
    }

    void into(Figures figures, String work) {
        figures.add(work, "cores: server", server);
        figures.add(work, "cores: database", database);
        figures.add(work, "cores: generator", generator);
    }

    /// Resident memory of the process and all that it started, shared pages divided: MiB.
    static double pssMib(long pid) {
        long kib = LongStream.concat(LongStream.of(pid), descendants(pid))
                .map(Usage::pssKib)
                .sum();
        return kib / 1024.0;
    }

    private static LongStream descendants(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(ProcessHandle::pid);
    }

    private static long ticks(long pid, int from) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Long.parseLong(fields[from]) + Long.parseLong(fields[from + 1]);
        } catch (IOException _) {
            return 0;
        }
    }

    private static long pssKib(long pid) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"));
            return lines.stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException _) {
            return 0;
        }
    }
}
