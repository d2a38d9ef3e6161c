package homeward.plumbing;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// The connections of the rooms: each works within the reach of whoever asked for it, and says so to PostgreSQL.
///
/// The house's own machinery has connections apart, in a role of its own: what is said on the others, by whatever
/// mistake, makes no person's request the house's.
final class ReachingConnections extends AbstractDataSource {
    private final DataSource people;
    private final DataSource machinery;

    ReachingConnections(DataSource people, DataSource machinery) {
        this.people = people;
        this.machinery = machinery;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var reach = Reach.current();
        var pool = reach instanceof Reach.House ? machinery : people;
        return ReachingConnection.over(pool.getConnection(), reach);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("The rooms have no users and passwords of their own");
    }
}
