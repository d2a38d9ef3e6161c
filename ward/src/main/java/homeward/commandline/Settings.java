package homeward.commandline;

import homeward.plumbing.CannotStart;
import homeward.plumbing.CannotStart.Fault;
import homeward.plumbing.DatabasePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a verb was told: its options first, then the file given with `--config`, then the environment.
record Settings(Map<String, String> given) {

    /// The file holds `name=value` lines; a file that cannot be read is no small matter and stops the program.
    static Settings from(@Nullable Path file) {
        var given = new TreeMap<String, String>();
        if (file != null) {
            var lines = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                lines.load(reader);
            } catch (IOException e) {
                throw new CannotStart(
                        Fault.SET_UP, "The file of settings " + file + " cannot be read.", "Check --config FILE", e);
            }
            lines.stringPropertyNames().forEach(name -> given.put(name, lines.getProperty(name)));
        }
        return new Settings(given);
    }

    Settings with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new TreeMap<>(given);
        more.put(name, value.toString());
        return new Settings(more);
    }

    /// `homeward.database.url` in the environment is `HOMEWARD_DATABASE_URL`.
    @Nullable
    String get(String name) {
        var value = given.get(name);
        return value != null
                ? value
                : System.getenv(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
    }

    /// The files that settings name as such, most of them with secrets in them.
    Set<Path> files() {
        var files = new TreeSet<Path>();
        given.forEach((name, value) -> {
            if (name.startsWith("homeward.") && name.endsWith("-file")) {
                files.add(Path.of(value));
            }
        });
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("HOMEWARD_") && name.endsWith("_FILE")) {
                files.add(Path.of(value));
            }
        });
        return files;
    }

    /// The names only: values may be secrets.
    @Override
    public String toString() {
        return given.keySet().toString();
    }

    DatabasePlace database() {
        return DatabasePlace.from(this::get);
    }

    /// As the server takes them.
    List<String> asArguments() {
        return given.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }
}
