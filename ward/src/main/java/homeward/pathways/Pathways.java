package homeward.pathways;

import homeward.vocabulary.PathwayVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept pathways.
@Repository
final class Pathways {
    private static final String SELECT = "select code, version, title, from_day, until_day from pathways.pathway ";

    private final JdbcClient database;

    Pathways(JdbcClient database) {
        this.database = database;
    }

    /// Every version, the latest of each pathway first.
    List<Pathway> all() {
        return database.sql(SELECT + "order by code, version desc")
                .query((row, _) -> pathway(row))
                .list();
    }

    Optional<Pathway> find(PathwayVersion version) {
        return database.sql(SELECT + "where code = ? and version = ?")
                .params(version.code(), version.version())
                .query((row, _) -> pathway(row))
                .optional();
    }

    private static Pathway pathway(ResultSet row) throws SQLException {
        return new Pathway(
                new PathwayVersion(row.getString(1), row.getInt(2)),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class));
    }
}
