package homeward.plumbing;

import homeward.plumbing.CannotStart.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// One running Homeward a data folder: the operating system gives the lock back when the program ends, however it ends.
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) {
        try {
            var channel = FileChannel.open(
                    folder.resolve("homeward.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel) == null) {
                channel.close();
                throw inUse(folder);
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new CannotStart(
                    Fault.SET_UP,
                    "The data folder " + folder + " cannot be locked: " + e.getMessage(),
                    "Give a folder on a local disk that this user may write to: --data DIR",
                    e);
        }
    }

    /// Whether another Homeward runs on this folder at this moment.
    static boolean isTaken(Path folder) {
        if (!Files.exists(folder.resolve("homeward.lock"))) {
            return false;
        }
        try (var channel = FileChannel.open(folder.resolve("homeward.lock"), StandardOpenOption.WRITE)) {
            return locked(channel) == null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static CannotStart inUse(Path folder) {
        return new CannotStart(
                Fault.SET_UP,
                "Another Homeward is running on the data folder " + folder + ".",
                "Stop the other one, or give this one a folder of its own: --data DIR");
    }
}
