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

    private final HikariDataSource pool;
    private final DataSource source;
    private final @Nullable EmbeddedPostgres embedded;

    private Database(HikariDataSource pool, @Nullable EmbeddedPostgres embedded) {
        this.pool = pool;
        this.source = new ReachingConnections(pool);
        this.embedded = embedded;
    }

    /// Refuses, with the next step, a database that is away, that may lose readings, or that is behind.
    public static Database open(DatabasePlace place) {
        return switch (place) {
            case DatabasePlace.InFolder(var folder) -> {
                var embedded = EmbeddedPostgres.start(folder);
                yield checked(pool(embedded.url(), embedded.user(), embedded.password()), embedded, true);
            }
            case DatabasePlace.Elsewhere(var url, var user, var password, var migrate) ->
                checked(pool(url, user, password), null, migrate);
        };
    }

    /// The same, also beside a Homeward that runs on the folder: then its PostgreSQL is used, and left running.
    public static Database reach(DatabasePlace place) {
        if (place instanceof DatabasePlace.InFolder(var folder) && FolderLock.isTaken(folder)) {
            var running = EmbeddedPostgres.runningIn(folder);
            return checked(pool(running.url(ClusterAccess.ROLE), ClusterAccess.ROLE, running.password()), null, false);
        }
        return open(place);
    }

    /// Connections that work within the [Reach] of whoever asks for one.
    public DataSource source() {
        return source;
    }

    /// How many steps its tables have come.
    public int steps() {
        return new Migrations(pool).taken();
    }

    /// The PostgreSQL of our own, where the database is in a folder.
    EmbeddedPostgres embedded() {
        return Objects.requireNonNull(embedded);
    }

    /// First the connections, then PostgreSQL itself, if it is ours.
    @Override
    public void close() {
        pool.close();
        if (embedded != null) {
            embedded.close();
        }
    }

    private static HikariDataSource pool(String url, String user, String password) {
        return Pool.of(url, user, password, CONNECTIONS);
    }

    private static Database checked(HikariDataSource source, @Nullable EmbeddedPostgres embedded, boolean migrate) {
        var database = new Database(source, embedded);
        try {
            reach(source);
            Durability.demand(JdbcClient.create(source));
            var migrations = new Migrations(source);
            if (migrate) {
                migrations.run();
            }
            migrations.demandNonePending();
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static void reach(HikariDataSource source) {
        try (var _ = source.getConnection()) {
            return;
        } catch (SQLException e) {
            var reason = e.getCause() == null ? e : e.getCause();
            throw new CannotStart(
                    Fault.UNREACHABLE,
                    "The database " + address(source) + " cannot be reached: " + reason.getMessage(),
                    "Check its address, user and password (homeward.database.*), and that it runs",
                    e);
        }
    }

    private static String address(HikariDataSource source) {
        return source.getDataSource() instanceof AwaitedConnections connections ? connections.address() : "";
    }
}
