package homeward.plumbing;

import com.zaxxer.hikari.HikariDataSource;
import homeward.plumbing.CannotStart.Fault;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The one PostgreSQL behind this program: reached, found safe, its tables as this version needs them.
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 16;

    private final HikariDataSource people;
    private final HikariDataSource machinery;
    private final DataSource source;
    private final @Nullable EmbeddedPostgres embedded;

    private Database(String url, Logins logins, @Nullable EmbeddedPostgres embedded) {
        this.people = Pool.of(url, logins.people(), CONNECTIONS);
        this.machinery = Pool.of(url, logins.machinery(), CONNECTIONS);
        this.source = new ReachingConnections(people, machinery);
        this.embedded = embedded;
    }

    /// Refuses, with the next step, a database that is away, that may lose readings, that is behind, or whose tables
    /// stand open to those who shall not see them.
    public static Database open(DatabasePlace place) {
        return switch (place) {
            case DatabasePlace.InFolder(var folder) -> {
                var embedded = EmbeddedPostgres.start(folder);
                yield checked(embedded.url(), embedded.logins(), embedded, true);
            }
            case DatabasePlace.Elsewhere(var url, var logins, var migrate) -> checked(url, logins, null, migrate);
        };
    }

    /// The same, also beside a Homeward that runs on the folder: then its PostgreSQL is used, and left running.
    public static Database reach(DatabasePlace place) {
        if (place instanceof DatabasePlace.InFolder(var folder) && FolderLock.isTaken(folder)) {
            var running = EmbeddedPostgres.runningIn(folder);
            return checked(running.url(ClusterAccess.DATABASE), running.logins(), null, false);
        }
        return open(place);
    }

    /// Connections that work within the [Reach] of whoever asks for one.
    public DataSource source() {
        return source;
    }

    /// How many steps its tables have come.
    public int steps() {
        return new Migrations(machinery).taken();
    }

    /// The PostgreSQL of our own, where the database is in a folder.
    EmbeddedPostgres embedded() {
        return Objects.requireNonNull(embedded);
    }

    /// First the connections, then PostgreSQL itself, if it is ours.
    @Override
    public void close() {
        people.close();
        machinery.close();
        if (embedded != null) {
            embedded.close();
        }
    }

    private static Database checked(String url, Logins logins, @Nullable EmbeddedPostgres embedded, boolean migrate) {
        var database = new Database(url, logins, embedded);
        try {
            if (migrate) {
                Migrations.runAs(url, logins);
            }
            reach(database.machinery);
            reach(database.people);
            Durability.demand(JdbcClient.create(database.machinery));
            new Migrations(database.machinery).demandNonePending();
            Walls.demand(JdbcClient.create(database.people), JdbcClient.create(database.machinery));
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    static void reach(HikariDataSource source) {
        try (var _ = source.getConnection()) {
            return;
        } catch (SQLException e) {
            var reason = e.getCause() == null ? e : e.getCause();
            throw new CannotStart(
                    Fault.UNREACHABLE,
                    "The database " + address(source) + " cannot be reached: " + reason.getMessage(),
                    "Check its address, users and passwords (homeward.database.*), and that it runs",
                    e);
        }
    }

    private static String address(HikariDataSource source) {
        return source.getDataSource() instanceof AwaitedConnections connections ? connections.address() : "";
    }
}
