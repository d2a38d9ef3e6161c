package homeward.plumbing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Small programs of the system that hold PostgreSQL as a child of this one.
///
/// - `unshare -U`: PostgreSQL refuses to run as root; in a user namespace of its own it runs as nobody.
/// - `setsid`: Ctrl-C in the terminal reaches Homeward alone, which then stops in the right order.
/// - `setpriv --pdeathsig INT`: when Homeward is killed, PostgreSQL shuts down cleanly by itself.
final class HostTools {
    private HostTools() {}

    static List<String> toRunOnce() {
        return isRoot() ? List.of("unshare", "-U") : List.of();
    }

    static List<String> toRunWhileWeLive() {
        var prefix = new ArrayList<String>();
        if (isPresent("setsid")) {
            prefix.add("setsid");
        }
        prefix.addAll(toRunOnce());
        if (isPresent("setpriv")) {
            prefix.addAll(List.of("setpriv", "--pdeathsig", "INT"));
        }
        return List.copyOf(prefix);
    }

    static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException _) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    static boolean isPresent(String program) {
        for (var folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    /// Whether root may make a user namespace here: many containers refuse it.
    static boolean mayLeaveRoot() {
        try {
            return isPresent("unshare")
                    && new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Sends a signal by its short name, such as `INT`. A process that is gone already is no fault.
    static void signal(long pid, String signal) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid).redirectErrorStream(true);
        kill.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor(5, TimeUnit.SECONDS);
    }
}
