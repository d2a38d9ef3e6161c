package homeward.simulator;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// One line every few seconds about how far the work has come. May be used by many threads.
final class Progress {
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final PrintStream out;
    private final String what;
    private final long total;
    private final Instant began;
    private Instant next;
    private long done;

    Progress(PrintStream out, String what, long total, Instant now) {
        this.out = out;
        this.what = what;
        this.total = total;
        this.began = now;
        this.next = now.plus(EVERY);
    }

    /// Says nothing.
    static Progress silent(Instant now) {
        return new Progress(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), "", 0, now);
    }

    synchronized void advance(long more, Instant now) {
        done += more;
        if (!now.isBefore(next)) {
            next = now.plus(EVERY);
            say(now);
        }
    }

    /// The last line, if there was anything to do.
    synchronized void finish(Instant now) {
        if (total > 0) {
            say(now);
        }
    }

    private void say(Instant now) {
        var seconds = Math.max(0.001, Duration.between(began, now).toMillis() / 1000.0);
        out.printf(
                Locale.ROOT,
                "%s: %d of %d (%.0f %%), %.0f/s%n",
                what,
                done,
                total,
                100.0 * done / Math.max(1, total),
                done / seconds);
    }
}
