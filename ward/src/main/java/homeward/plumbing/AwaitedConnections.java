package homeward.plumbing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.ds.PGSimpleDataSource;

/// Opens connections to PostgreSQL, and waits for one that is just coming up.
///
/// A pool that is refused tries again after longer and longer pauses, and goes on pausing when the database is back
/// long since. This tries again at once, for as long as somebody would wait for a connection.
final class AwaitedConnections extends PGSimpleDataSource {
    private static final long serialVersionUID = 1;

    /// No connection, or: starting up, shutting down, recovering, every place taken. Source: PostgreSQL 18, appendix A.
    private static final Set<String> COMING_UP = Set.of("08001", "08006", "57P03", "53300");

    private static final long BETWEEN_TRIES_NANOS = 20_000_000;

    private final String address;
    private final Duration longestWait;

    AwaitedConnections(String address, Login login, Duration longestWait) {
        this.address = address;
        this.longestWait = longestWait;
        setUrl(address);
        setUser(login.user());
        setPassword(login.password());
        setApplicationName("homeward");
        setConnectTimeout((int) longestWait.toSeconds());
        setTcpKeepAlive(true);
        // The server's details of an error quote values of a row; those are about patients and stay out of logs.
        setLogServerErrorDetail(false);
        setReWriteBatchedInserts(true);
    }

    String address() {
        return address;
    }

    @Override
    public Connection getConnection() throws SQLException {
        long deadline = System.nanoTime() + longestWait.toNanos();
        while (true) {
            try {
                return super.getConnection();
            } catch (SQLException refused) {
                if (!COMING_UP.contains(refused.getSQLState())
                        || System.nanoTime() > deadline
                        || Thread.currentThread().isInterrupted()) {
                    throw refused;
                }
                LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
            }
        }
    }
}
