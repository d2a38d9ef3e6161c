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

/// How to reach the embedded PostgreSQL of one data folder: its port on this machine and its passwords.
///
/// Kept in `database.properties`, which only the owner may read. The superuser is there to make the other roles.
record ClusterAccess(int port, String superuserPassword, Login owner, Login people, Login machinery) {
    static final String SUPERUSER = "postgres";
    static final String DATABASE = "homeward";
    private static final String OWNER = "homeward";
    private static final String FILE = "database.properties";

    static ClusterAccess keptIn(Path dataFolder) throws IOException {
        return Files.exists(dataFolder.resolve(FILE)) ? read(dataFolder) : write(dataFolder, fresh());
    }

    /// The same, on a port that nobody else listens on now.
    ClusterAccess onAFreePort(Path dataFolder) throws IOException {
        return isFree(port) ? this : write(dataFolder, on(freePort()));
    }

    private ClusterAccess on(int other) {
        return new ClusterAccess(other, superuserPassword, owner, people, machinery);
    }

    Logins logins() {
        return new Logins(people, machinery, owner);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public String toString() {
        return "port " + port;
    }

    private static ClusterAccess fresh() throws IOException {
        return new ClusterAccess(
                freePort(),
                newPassword(),
                new Login(OWNER, newPassword()),
                new Login(Logins.PEOPLE, newPassword()),
                new Login(Logins.MACHINERY, newPassword()));
    }

    private static String newPassword() {
        return RandomText.ofBytes(24);
    }

    /// Passwords that an earlier version did not have are made now.
    private static ClusterAccess read(Path dataFolder) throws IOException {
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(dataFolder.resolve(FILE))) {
            kept.load(reader);
        }
        var access = new ClusterAccess(
                Integer.parseInt(kept.getProperty("port")),
                kept.getProperty("superuser.password"),
                new Login(OWNER, kept.getProperty("password")),
                new Login(Logins.PEOPLE, kept.getProperty("app.password", newPassword())),
                new Login(Logins.MACHINERY, kept.getProperty("machinery.password", newPassword())));
        return kept.containsKey("machinery.password") ? access : write(dataFolder, access);
    }

    private static ClusterAccess write(Path dataFolder, ClusterAccess access) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var half = Files.createTempFile(dataFolder, "database", ".tmp", ownerOnly);
        Files.writeString(half, """
                port=%d
                superuser.password=%s
                password=%s
                app.password=%s
                machinery.password=%s
                """.formatted(
                        access.port,
                        access.superuserPassword,
                        access.owner.password(),
                        access.people.password(),
                        access.machinery.password()));
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
