package homeward.audit;

import homeward.plumbing.CannotStart;
import homeward.plumbing.CannotStart.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The heads of the chains, told to the log and to a file: one line of JSON each.
public final class Heads {
    private static final Logger LOG = LoggerFactory.getLogger(Heads.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final @Nullable Path file;

    /// @param file null where heads go to the log only
    public Heads(@Nullable Path file) {
        this.file = file;
    }

    void tell(Head head) {
        var line = head.written();
        LOG.info("Audit head {}", line);
        if (file != null) {
            append(file, line);
        }
    }

    /// A head that cannot be written is in the log all the same.
    private static void append(Path file, String line) {
        try {
            Files.writeString(
                    file,
                    (isCutOff(file) ? System.lineSeparator() : "") + line + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            LOG.warn("The file of audit heads cannot be written", e);
        }
    }

    /// Whether the last line was left unfinished, by a full disk or a lost machine. It must not spoil the next.
    private static boolean isCutOff(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return false;
        }
        try (var channel = Files.newByteChannel(file)) {
            var last = ByteBuffer.allocate(1);
            channel.position(channel.size() - 1).read(last);
            return last.get(0) != '\n';
        }
    }

    /// Heads as they were told, oldest first. Lines of a log are taken too: what stands before the JSON is passed over,
    /// and so is a line that was cut off.
    public static List<Head> read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.contains("{\"tenant\""))
                    .flatMap(line -> head(line).stream())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new CannotStart(
                    Fault.SET_UP,
                    "The file of heads " + file + " cannot be read.",
                    "It holds lines that Homeward wrote: {\"tenant\":...,\"place\":...,\"hash\":...}",
                    e);
        }
    }

    private static Optional<Head> head(String line) {
        try {
            return Optional.of(JSON.readValue(line.substring(line.indexOf('{')), Head.class));
        } catch (JacksonException _) {
            LOG.warn("A line of the audit heads cannot be read and is passed over");
            return Optional.empty();
        }
    }
}
