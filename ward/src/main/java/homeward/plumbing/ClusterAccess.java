package homeward.plumbing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.random.RandomGenerator;

/// How to reach the embedded PostgreSQL of one data folder: its port on this machine and its two passwords.
///
/// Kept in `database.properties`, which only the owner may read. The program works as the plain role `homeward`; the
/// superuser is there to make that role.
record ClusterAccess(int port, String superuserPassword, String password) {
    static final String SUPERUSER = "postgres";
    static final String ROLE = "homeward";
    private static final String FILE = "database.properties";

    static ClusterAccess keptIn(Path dataFolder) throws IOException {
        return Files.exists(dataFolder.resolve(FILE)) ? read(dataFolder) : write(dataFolder, fresh());
    }

    /// The same, on a port that nobody else listens on now.
    ClusterAccess onAFreePort(Path dataFolder) throws IOException {
        return isFree(port) ? this : write(dataFolder, new ClusterAccess(freePort(), superuserPassword, password));
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public String toString() {
        return "port " + port;
    }

    private static ClusterAccess fresh() throws IOException {
        return new ClusterAccess(freePort(), RandomText.ofBytes(24), RandomText.ofBytes(24));
    }

    private static ClusterAccess read(Path dataFolder) throws IOException {
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(dataFolder.resolve(FILE))) {
            kept.load(reader);
        }
        return new ClusterAccess(
                Integer.parseInt(kept.getProperty("port")),
                kept.getProperty("superuser.password"),
                kept.getProperty("password"));
    }

    private static ClusterAccess write(Path dataFolder, ClusterAccess access) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var half = Files.createTempFile(dataFolder, "database", ".tmp", ownerOnly);
        Files.writeString(
                half,
                "port=%d%nsuperuser.password=%s%npassword=%s%n"
                        .formatted(access.port, access.superuserPassword, access.password));
        Files.move(half, dataFolder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return access;
    }

    /// Below the range from which systems give ports to outgoing connections: nobody takes it while PostgreSQL
    /// restarts.
    private static int freePort() throws IOException {
        var random = RandomGenerator.getDefault();
        for (int tries = 0; tries < 200; tries++) {
            int port = random.nextInt(20_000, 32_000);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("No free port between 20000 and 32000");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }
}
