package homeward.plumbing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Looks at the machine: is everything here that running and building need?
public final class ExamineHost {
    private static final long MEGABYTE = 1_000_000;
    private static final long LEAST_MEMORY_MB = 1_500;
    private static final long LEAST_DISK_MB = 1_000;
    private static final int OLDEST_JAVA = 25;

    private ExamineHost() {}

    public static List<Finding> host() {
        var findings = new ArrayList<Finding>();
        findings.add(java());
        findings.add(memory());
        return findings;
    }

    /// What only Homeward's own PostgreSQL needs.
    public static List<Finding> ownPostgres(Path folder) {
        return List.of(folder(folder), disk(folder), binaries(), leavingRoot(), dyingTogether());
    }

    public static Finding port(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return Finding.pass("port", port + " is free");
        } catch (IOException _) {
            return Finding.fail("port", port + " is taken", "Stop the other program, or choose another with --port");
        }
    }

    /// What only building from the source needs.
    public static List<Finding> building() {
        var chromium =
                Stream.of("chromium", "chromium-browser", "google-chrome").anyMatch(HostTools::isPresent);
        return List.of(
                tool("mvn", "Install Maven 3.8 or later, for building"),
                tool("node", "Install Node 20.9 or later, for building"),
                tool("npm", "Install npm (it comes with Node), for building"),
                chromium
                        ? Finding.pass("chromium", "present")
                        : Finding.note("chromium", "absent", "Install chromium, for the tests in a browser"));
    }

    private static Finding tool(String program, String hint) {
        return HostTools.isPresent(program) ? Finding.pass(program, "present") : Finding.note(program, "absent", hint);
    }

    private static Finding java() {
        var found = Runtime.version().toString();
        return Runtime.version().feature() >= OLDEST_JAVA
                ? Finding.pass("java", found)
                : Finding.fail("java", found, "Install a JDK 25 or later and set JAVA_HOME to it");
    }

    private static Finding memory() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        long megabytes = system.getTotalMemorySize() / MEGABYTE;
        return megabytes >= LEAST_MEMORY_MB
                ? Finding.pass("memory", megabytes + " MB")
                : Finding.fail("memory", megabytes + " MB", "Give this machine at least " + LEAST_MEMORY_MB + " MB");
    }

    private static Finding folder(Path folder) {
        var there = nearestThatExists(folder);
        return Files.isDirectory(there) && Files.isWritable(there)
                ? Finding.pass("data folder", folder.toString())
                : Finding.fail("data folder", there + " is not writable", "Choose another with --data, or its owner");
    }

    private static Finding disk(Path folder) {
        try {
            long megabytes = Files.getFileStore(nearestThatExists(folder)).getUsableSpace() / MEGABYTE;
            return megabytes >= LEAST_DISK_MB
                    ? Finding.pass("disk space", megabytes + " MB free")
                    : Finding.fail(
                            "disk space", megabytes + " MB free", "Make room: " + LEAST_DISK_MB + " MB at least");
        } catch (IOException e) {
            return Finding.fail("disk space", "unknown: " + e.getMessage(), "Choose another folder with --data");
        }
    }

    private static Finding binaries() {
        return PostgresBinaries.archive()
                .map(_ -> Finding.pass("own PostgreSQL", PostgresBinaries.VERSION))
                .orElseGet(() -> Finding.fail(
                        "own PostgreSQL", "not for this machine", "Use one of your own: set HOMEWARD_DATABASE_URL"));
    }

    private static Finding leavingRoot() {
        if (!HostTools.isRoot()) {
            return Finding.pass("user", System.getProperty("user.name"));
        }
        return HostTools.mayLeaveRoot()
                ? Finding.pass("user", "root; PostgreSQL runs in a user namespace (unshare)")
                : Finding.fail("user", "root, and unshare -U is refused", "Run Homeward as an ordinary user");
    }

    private static Finding dyingTogether() {
        return HostTools.isPresent("setpriv")
                ? Finding.pass("setpriv", "present")
                : Finding.note(
                        "setpriv", "absent", "Install util-linux: PostgreSQL then stops when Homeward is killed");
    }

    private static Path nearestThatExists(Path folder) {
        var there = folder.toAbsolutePath().normalize();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there;
    }
}
