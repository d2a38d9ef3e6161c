package homeward.organisations;

import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept wards.
@Repository
final class Wards {
    private static final String SELECT = "select ward_id, name, provider from organisations.ward ";

    private final JdbcClient database;

    Wards(JdbcClient database) {
        this.database = database;
    }

    /// Keeps a ward under its id; a ward already there takes the new name.
    ///
    /// @return whether it is this provider's; another's is left as it is
    boolean keep(Ward ward) {
        return database.sql("""
                        insert into organisations.ward as w (ward_id, name, provider) values (?, ?, ?)
                        on conflict (ward_id) do update set name = excluded.name where w.provider = excluded.provider
                        """)
                        .param(ward.id().value())
                        .param(ward.name())
                        .param(ward.provider().value())
                        .update()
                == 1;
    }

    /// Whether there is such a ward.
    boolean assign(WardId id, OdsCode provider) {
        return database.sql("update organisations.ward set provider = ? where ward_id = ?")
                        .param(provider.value())
                        .param(id.value())
                        .update()
                == 1;
    }

    Optional<Ward> find(WardId id) {
        return database.sql(SELECT + "where ward_id = ?")
                .param(id.value())
                .query((row, _) -> ward(row))
                .optional();
    }

    Optional<OdsCode> onlyProvider() {
        return database.sql("select min(provider) from organisations.ward having count(distinct provider) = 1")
                .query((row, _) -> new OdsCode(row.getString(1)))
                .optional();
    }

    List<Ward> all() {
        return database.sql(SELECT + "order by name, ward_id")
                .query((row, _) -> ward(row))
                .list();
    }

    private static Ward ward(ResultSet row) throws SQLException {
        return new Ward(new WardId(row.getString(1)), row.getString(2), new OdsCode(row.getString(3)));
    }
}
