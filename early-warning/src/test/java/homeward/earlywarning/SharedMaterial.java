package homeward.earlywarning;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Real material that lies in a folder `shared` beside the project. A test that needs it is skipped where it is absent.
final class SharedMaterial {

    private SharedMaterial() {}

    /// The rows of a CSV file, by the names in its first line.
    static List<Map<String, String>> table(String file) {
        var lines = lines(file);
        var names = cells(lines.getFirst());
        return lines.stream().skip(1).map(line -> named(names, cells(line))).toList();
    }

    private static List<String> lines(String file) {
        var path = folder().resolve(file);
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        var found = Stream.<Path>iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(ancestor -> ancestor.resolveSibling("shared"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(found.isPresent(), "Skipped: the folder ../shared with other people's cases is not here");
        return found.orElseThrow();
    }

    private static Map<String, String> named(List<String> names, List<String> cells) {
        var row = new HashMap<String, String>();
        for (int column = 0; column < names.size(); column++) {
            row.put(names.get(column), cells.get(column));
        }
        return row;
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cell -> cell.replace("\"", ""))
                .toList();
    }
}
