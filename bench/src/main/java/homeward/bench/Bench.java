package homeward.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the sections share: one ward with everybody admitted and the program warm, started when it is first needed.
final class Bench implements AutoCloseable {
    private static final int MINUTES_BETWEEN_SETS = 60;

    private final Options options;
    private final Launch launch;
    private @Nullable MeasuredWard ward;
    private @Nullable Generator generator;

    Bench(Options options) throws IOException, InterruptedException {
        this.options = options;
        launch = Launch.of(options.fileOrNull("jar"));
        launch.rehearse();
    }

    Options options() {
        return options;
    }

    Launch launch() {
        return launch;
    }

    int patients() {
        return options.number("patients");
    }

    /// Everybody is on it, and it has taken Bundles for a while.
    MeasuredWard ward() throws IOException, InterruptedException {
        if (ward == null) {
            Measure.say("starting Homeward");
            ward = MeasuredWard.start(launch, MeasuredWard.newFolder());
            var load = generator(ward, patients(), MINUTES_BETWEEN_SETS);
            Measure.say("admitting " + patients() + " patients");
            load.setUp();
            Measure.say("warming up");
            load.ingest("bundle", "--warmup", "0", "--seconds", options.text("warmup"));
            generator = load;
        }
        return ward;
    }

    /// The load that peers were measured with, against the shared ward.
    Generator generator() throws IOException, InterruptedException {
        ward();
        return Objects.requireNonNull(generator);
    }

    Generator generator(MeasuredWard on, int patients, int intervalMinutes) {
        return new Generator(Path.of(options.text("generator")), on, patients, intervalMinutes);
    }

    /// Stops the shared ward, if there is one; the folder with its data stays.
    @Nullable
    Path stopped() {
        if (ward == null) {
            return null;
        }
        var folder = ward.folder();
        ward.stop();
        ward = null;
        generator = null;
        return folder;
    }

    /// Starts the program on these data, as a user does, asks until it answers, stops it.
    SourceProgram.Said startUp(Path folder) throws IOException, InterruptedException {
        return startUp(folder, "");
    }

    /// The same with a setting of the environment, such as `HOMEWARD_JAVA_OPTS=-Xmx2g`.
    SourceProgram.Said startUp(Path folder, String environment) throws IOException, InterruptedException {
        int port = MeasuredWard.freePort();
        var data = MeasuredWard.data(folder).toString();
        var command = new ArrayList<>(environment.isEmpty() ? List.<String>of() : List.of("env", environment));
        command.addAll(launch.with("serve", "--port", Integer.toString(port), "--data", data));
        var wanted = List.of("--path", "/health", "--transport", "raw", "--settle", "10");
        var all = new ArrayList<>(List.of("--exec", String.join(" ", command)));
        all.addAll(List.of("--base", "http://127.0.0.1:" + port));
        all.addAll(List.of("--log", folder.resolve("start.log").toString()));
        all.addAll(wanted);
        var said = new SourceProgram(Path.of(options.text("generator")), List.of()).run("startup", all);
        MeasuredWard.awaitStopped(folder);
        return said;
    }

    @Override
    public void close() throws IOException {
        if (ward != null) {
            ward.close();
        }
    }
}
