package homeward.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/// A file system of its own in memory, too small to be filled by accident and small enough to be filled on purpose.
final class SmallDisk implements AutoCloseable {
    private static final String SIZE = "700m";
    private static final Duration FULL = Duration.ofSeconds(15);

    private final Path folder;
    private final Thread atTheLatest = new Thread(this::unmount);

    private SmallDisk(Path folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(atTheLatest);
    }

    /// Empty where this user may mount nothing here.
    static Optional<SmallDisk> mountedAt(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        return succeeds(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=" + SIZE + ",mode=0755",
                        "homeward-torture",
                        folder.toString())
                ? Optional.of(new SmallDisk(folder))
                : Optional.empty();
    }

    Path folder() {
        return folder;
    }

    /// Fills it to the last byte for a while, and tells since when there is space again.
    Strikes.Fallen fillAndFree() throws IOException {
        var ballast = folder.resolve("ballast");
        var piece = new byte[1 << 20];
        long until = System.nanoTime() + FULL.toNanos();
        while (System.nanoTime() < until) {
            fill(ballast, piece);
            Strikes.pause(Duration.ofMillis(200));
        }
        Files.delete(ballast);
        return Strikes.Fallen.now();
    }

    /// To the last byte: whatever is given back meanwhile is taken, too.
    private static void fill(Path ballast, byte[] piece) {
        try (var out = Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(piece);
            }
        } catch (IOException _) {
            // Full, as it should be.
            return;
        }
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            // There is no such command here.
            return false;
        }
    }

    private void unmount() {
        try {
            succeeds("umount", "-l", folder.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atTheLatest);
        unmount();
    }
}
