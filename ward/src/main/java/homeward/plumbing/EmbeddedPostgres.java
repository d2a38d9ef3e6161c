package homeward.plumbing;

import homeward.plumbing.CannotStart.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real PostgreSQL in the data folder, kept running as long as this program.
///
/// When PostgreSQL dies while the program lives, it is started again on the same port, and the connections of the pool
/// come back by themselves. When the program dies, PostgreSQL shuts down.
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Path log;
    private final FolderLock lock;
    private final Cluster cluster;
    private final Thread keeper;
    private final CompletableFuture<Postmaster> first = new CompletableFuture<>();
    private volatile boolean closing;
    private volatile @Nullable Postmaster postmaster;

    private EmbeddedPostgres(Path dataFolder, FolderLock lock) throws IOException, InterruptedException {
        this.log = dataFolder.resolve("postgres.log");
        this.lock = lock;
        var made = Cluster.madeReadyIn(dataFolder);
        new Survivors(made.binaries().program("postgres"), made.folder()).seeOut();
        this.cluster = new Cluster(made.folder(), made.binaries(), made.access().onAFreePort(dataFolder));
        this.keeper = Thread.ofPlatform().name("postgres-keeper").daemon().unstarted(this::keep);
    }

    /// Starts it, made new where the folder is empty, and returns when it takes connections.
    public static EmbeddedPostgres start(Path dataFolder) {
        var folder = dataFolder.toAbsolutePath().normalize();
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw cannotStart("The data folder " + folder + " cannot be made", e);
        }
        return start(folder, FolderLock.take(folder));
    }

    private static EmbeddedPostgres start(Path folder, FolderLock lock) {
        try {
            var postgres = new EmbeddedPostgres(folder, lock);
            postgres.keeper.start();
            postgres.first.get();
            postgres.makeTheRoles();
            return postgres;
        } catch (IOException | SQLException | ExecutionException e) {
            release(lock);
            throw cannotStart("PostgreSQL does not start in " + folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            release(lock);
            throw cannotStart("The start was broken off", e);
        } catch (CannotStart e) {
            release(lock);
            throw e;
        }
    }

    /// How to reach the one that another program runs in this folder.
    static ClusterAccess runningIn(Path dataFolder) {
        try {
            return ClusterAccess.keptIn(dataFolder);
        } catch (IOException e) {
            throw cannotStart("The access to the database in " + dataFolder + " cannot be read", e);
        }
    }

    public String url() {
        return cluster.access().url(ClusterAccess.DATABASE);
    }

    Logins logins() {
        return cluster.access().logins();
    }

    /// Past every policy; for those who look at the house from outside.
    Login superuser() {
        return new Login(ClusterAccess.SUPERUSER, cluster.access().superuserPassword());
    }

    /// The number of the server's process; it changes when PostgreSQL had to be started again.
    long pid() {
        var running = postmaster;
        return running == null ? -1 : running.pid();
    }

    /// Call it when nobody uses the database any more.
    @Override
    public void close() {
        closing = true;
        try {
            var running = postmaster;
            if (running != null) {
                running.stop();
            }
            keeper.interrupt();
            keeper.join();
        } catch (IOException e) {
            LOG.error("PostgreSQL could not be asked to stop", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            release(lock);
        }
    }

    private void keep() {
        try {
            while (!closing) {
                var running = startAgainUntilItWorks();
                postmaster = running;
                first.complete(running);
                int status = running.awaitEnd();
                if (!closing) {
                    LOG.error("PostgreSQL ended by itself (status {}); starting it again", status);
                }
            }
        } catch (IOException e) {
            first.completeExceptionally(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Postmaster startAgainUntilItWorks() throws IOException, InterruptedException {
        while (true) {
            try {
                return Postmaster.start(cluster, log);
            } catch (IOException e) {
                if (!first.isDone()) {
                    throw e;
                }
                LOG.error("PostgreSQL does not start again; trying once more", e);
                Thread.sleep(BETWEEN_TRIES);
            }
        }
    }

    private void makeTheRoles() throws SQLException {
        var access = cluster.access();
        try (var connection = DriverManager.getConnection(
                        access.url("postgres"), ClusterAccess.SUPERUSER, access.superuserPassword());
                var statement = connection.createStatement()) {
            make(statement, access.owner(), "createdb");
            make(statement, access.people(), "");
            make(statement, access.machinery(), "");
            if (!is(statement, "pg_database where datname = 'homeward'")) {
                statement.execute("create database homeward owner homeward");
            }
        }
    }

    /// The password is letters, digits, - and _ of our own making; the statement takes no parameter.
    private static void make(Statement statement, Login role, String also) throws SQLException {
        if (!is(statement, "pg_roles where rolname = '" + role.user() + "'")) {
            statement.execute("create role " + role.user() + " login " + also + " password '" + role.password() + "'");
        }
    }

    private static boolean is(Statement statement, String there) throws SQLException {
        try (var found = statement.executeQuery("select 1 from " + there)) {
            return found.next();
        }
    }

    private static void release(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The lock of the data folder could not be given back", e);
        }
    }

    private static CannotStart cannotStart(String what, Exception cause) {
        var reason = cause instanceof ExecutionException && cause.getCause() != null ? cause.getCause() : cause;
        return new CannotStart(
                Fault.SET_UP,
                what + ": " + reason.getMessage(),
                "Run ./homeward doctor, and read postgres.log in the data folder",
                reason);
    }
}
