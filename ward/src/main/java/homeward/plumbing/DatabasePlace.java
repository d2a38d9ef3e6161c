package homeward.plumbing;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where the database is.
public sealed interface DatabasePlace {

    /// A PostgreSQL of our own, with its files in this folder.
    record InFolder(Path folder) implements DatabasePlace {}

    /// Somebody else's PostgreSQL, reached by address. Its tables change only when asked to (`migrate`), and only by
    /// the owner, who may be left out otherwise.
    record Elsewhere(String url, Logins logins, boolean migrate) implements DatabasePlace {
        @Override
        public String toString() {
            return url;
        }
    }

    /// Read from settings by name: `homeward.database.*`, `homeward.migrate`, `homeward.data`.
    static DatabasePlace from(Function<String, @Nullable String> setting) {
        var url = setting.apply("homeward.database.url");
        if (url == null || url.isBlank()) {
            return new InFolder(Path.of(or(setting.apply("homeward.data"), ".homeward/ward")));
        }
        if (url.contains("password=")) {
            throw new CannotStart(
                    CannotStart.Fault.SET_UP,
                    "A password stands in homeward.database.url, which is shown and logged.",
                    "Take it out, and name a file in homeward.database.password-file");
        }
        return new Elsewhere(url, Logins.from(setting), Boolean.parseBoolean(setting.apply("homeward.migrate")));
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }
}
