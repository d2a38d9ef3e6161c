package homeward;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// What a database answers: a line a row, sorted; or that it refused; or how the question was broken.
final class Answer {
    private static final int LONGEST_SECONDS = 5;

    private Answer() {}

    /// What stands in a table.
    static String of(DataSource where, String table) throws SQLException {
        try (var connection = where.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return of(connection.prepareStatement("select * from " + table));
            } finally {
                connection.rollback();
            }
        }
    }

    /// What the statement, said anew as `sql`, brings; nothing of it stays.
    static String of(DataSource where, RecordedSql.Statement statement, String sql) throws SQLException {
        try (var connection = where.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var made = connection.prepareStatement(sql);
                statement.fillIn(made);
                return of(made);
            } finally {
                connection.rollback();
            }
        }
    }

    /// What came back, a line a row; or that it was refused.
    static String of(PreparedStatement statement) throws SQLException {
        var rows = new ArrayList<String>();
        try (statement) {
            statement.setQueryTimeout(LONGEST_SECONDS);
            if (!statement.execute()) {
                int changed = statement.getUpdateCount();
                return changed == 0 ? "" : "row changed " + changed;
            }
            try (var found = statement.getResultSet()) {
                while (found.next()) {
                    var row = new ArrayList<String>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        row.add(String.valueOf(found.getString(i)));
                    }
                    rows.add("row " + String.join(", ", row));
                }
            }
        } catch (SQLException failed) {
            return failed.getSQLState().equals("42501")
                    ? "refused"
                    : "broken " + failed.getSQLState() + " " + failed.getMessage();
        }
        return rows.stream().sorted().collect(Collectors.joining("\n"));
    }
}
