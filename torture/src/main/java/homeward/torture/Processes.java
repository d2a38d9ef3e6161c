package homeward.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The processes of the PostgreSQL that one data folder holds, known by their program file, which lies in that folder.
public record Processes(Path dataFolder) {

    /// The postmaster, when one is running.
    public Optional<ProcessHandle> postmaster() throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(dataFolder.resolve("cluster/postmaster.pid"));
        } catch (NoSuchFileException _) {
            // None is running; one that is just starting or ending may take its file away at any moment.
            return Optional.empty();
        }
        return lines.isEmpty()
                ? Optional.empty()
                : all().stream()
                        .filter(process -> Long.toString(process.pid())
                                .equals(lines.getFirst().strip()))
                        .findFirst();
    }

    public List<ProcessHandle> all() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    public void killAll() {
        all().forEach(ProcessHandle::destroyForcibly);
    }

    private boolean isOurs(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "exe"))
                    .startsWith(dataFolder);
        } catch (IOException _) {
            return false;
        }
    }

    /// Sends a signal by its short name. A process that is gone already is no fault.
    public static void signal(long pid, String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
