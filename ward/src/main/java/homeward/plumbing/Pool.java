package homeward.plumbing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/// The connections to PostgreSQL, all in UTC.
final class Pool {
    private static final int LONGEST_WAIT_MILLIS = 5_000;

    /// Each connection is a process of PostgreSQL with megabytes of its own: what nobody needs is given back.
    private static final int KEPT_WHEN_IDLE = 4;

    private static final int IDLE_MILLIS = 60_000;

    private Pool() {}

    static HikariDataSource of(String url, String user, String password, int connections) {
        var config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(KEPT_WHEN_IDLE, connections));
        config.setIdleTimeout(IDLE_MILLIS);
        config.setConnectionTimeout(LONGEST_WAIT_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql("set time zone 'UTC'");
        config.addDataSourceProperty("ApplicationName", "homeward");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // The server's details of an error quote values of a row; those are about patients and stay out of logs.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }
}
