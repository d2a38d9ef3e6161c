package homeward.plumbing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/// The connections to PostgreSQL, all in UTC.
final class Pool {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /// Each connection is a process of PostgreSQL with megabytes of its own: what nobody needs is given back.
    private static final int KEPT_WHEN_IDLE = 4;

    private static final int IDLE_MILLIS = 60_000;

    private Pool() {}

    static HikariDataSource of(String url, Login login, int connections) {
        var config = new HikariConfig();
        config.setPoolName(login.user());
        config.setDataSource(new AwaitedConnections(url, login, LONGEST_WAIT));
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(KEPT_WHEN_IDLE, connections));
        config.setIdleTimeout(IDLE_MILLIS);
        config.setConnectionTimeout(LONGEST_WAIT.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql("set time zone 'UTC'");
        return new HikariDataSource(config);
    }
}
