package homeward.plumbing;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// The connections of the rooms: each works within the reach of whoever asked for it, and says so to PostgreSQL.
final class ReachingConnections extends AbstractDataSource {
    private final DataSource pool;

    ReachingConnections(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return ReachingConnection.over(pool.getConnection(), Reach.current());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("The rooms have no users and passwords of their own");
    }
}
