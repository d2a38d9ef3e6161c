package homeward.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;

/// A file of readings, or a folder of them that were taken side by side.
final class RecordingFile {
    private RecordingFile() {}

    /// @param today from which ages are counted back to birth dates
    static Recording read(Path path, LocalDate today) throws IOException {
        if (!Files.isDirectory(path)) {
            return one(path, today);
        }
        var all = new ArrayList<Recording>();
        try (var files = Files.list(path)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.add(one(file, today));
            }
        }
        return new Recording(
                all.stream()
                        .flatMap(one -> one.people().entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first)),
                all.stream().flatMap(one -> one.readings().stream()).toList(),
                all.stream().mapToLong(Recording::unreadable).sum());
    }

    /// What the file's first line looks like decides what it is, not its name.
    private static Recording one(Path file, LocalDate today) throws IOException {
        var first = first(file);
        if (PhysioNet.begins(first)) {
            var lines = Files.readAllLines(file);
            return PhysioNet.read(lines.subList(1, lines.size()), today);
        }
        try (var lines = Files.newBufferedReader(file)) {
            return first.startsWith("{") ? ReadingLines.json(lines) : ReadingLines.csv(lines);
        }
    }

    private static String first(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            var line = lines.readLine();
            return line == null ? "" : line.strip();
        }
    }
}
