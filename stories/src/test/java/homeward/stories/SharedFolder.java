package homeward.stories;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The folder `shared` beside the project. A story that needs it is left out where it is absent.
final class SharedFolder {
    private SharedFolder() {}

    static Path file(String path) {
        var found = Stream.<Path>iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolveSibling("shared").resolve(path))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(found.isPresent(), "Left out: the folder ../shared with " + path + " is not here");
        return found.orElseThrow();
    }
}
