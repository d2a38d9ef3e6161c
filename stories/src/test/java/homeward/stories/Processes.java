package homeward.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The processes of the PostgreSQL that one data folder holds, known by their program file, which lies in that folder.
record Processes(Path dataFolder) {

    /// The postmaster, when one is running.
    Optional<ProcessHandle> postmaster() throws IOException {
        var file = dataFolder.resolve("cluster/postmaster.pid");
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
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

    List<ProcessHandle> all() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    void killAll() {
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
}
