package homeward.plumbing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A named moment at which this program falls dead when it is told to, so that a test can kill it just there.
///
/// Off unless the environment's `HOMEWARD_FAIL_POINTS` names a file; passing one then costs nothing. When on, the
/// program halts at the first moment whose name that file holds, as if by kill -9. Never for a ward with patients.
public enum FailPoint {
    /// Readings and scores are written, their alerts are not.
    BEFORE_ALERTS("before-alerts"),
    /// The alerts are written too, nobody has been told.
    BEFORE_ANNOUNCEMENT("before-announcement"),
    /// Everything is written and announced, nothing is committed.
    BEFORE_COMMIT("before-commit"),
    /// Committed, and no sender has been answered.
    AFTER_COMMIT("after-commit"),
    /// Of those who were committed together, some have been answered.
    BETWEEN_ANSWERS("between-answers"),
    /// The answer is on its way to the sender.
    AFTER_ANSWER("after-answer"),
    /// News of a commit has come, no board has heard it.
    BEFORE_DELIVERY("before-delivery"),
    /// Silence is written, not committed.
    NOTING_SILENCE("noting-silence"),
    /// Hours of a patient are put by as summaries and unmarked, nothing of it is committed.
    SUMMARISING("summarising");

    private static final Logger LOG = LoggerFactory.getLogger(FailPoint.class);
    private static final int AS_IF_KILLED = 137;
    private static final @Nullable Path ORDERS = orders(System.getenv("HOMEWARD_FAIL_POINTS"));

    private final String code;

    FailPoint(String code) {
        this.code = code;
    }

    /// How the file names it.
    public String code() {
        return code;
    }

    /// Goes on, or falls.
    public void pass() {
        if (ORDERS != null && code.equals(read(ORDERS))) {
            Runtime.getRuntime().halt(AS_IF_KILLED);
        }
    }

    private static @Nullable Path orders(@Nullable String file) {
        if (file == null || file.isBlank()) {
            return null;
        }
        LOG.warn("This program will fall dead where {} says: it is being tested", file);
        return Path.of(file);
    }

    private static String read(Path orders) {
        try {
            return Files.exists(orders) ? Files.readString(orders).strip() : "";
        } catch (NoSuchFileException _) {
            return "";
        } catch (IOException e) {
            LOG.warn("The orders where to fall cannot be read", e);
            return "";
        }
    }
}
