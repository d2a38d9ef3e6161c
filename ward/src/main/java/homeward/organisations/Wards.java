package homeward.organisations;

import homeward.vocabulary.WardId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept wards. The only class of this room that speaks SQL.
@Repository
final class Wards {
    private final JdbcClient database;

    Wards(JdbcClient database) {
        this.database = database;
    }

    /// Keeps a ward under its id; a ward already there takes the new name.
    void keep(Ward ward) {
        database.sql("""
                        insert into organisations.ward (ward_id, name) values (?, ?)
                        on conflict (ward_id) do update set name = excluded.name
                        """).param(ward.id().value()).param(ward.name()).update();
    }

    Optional<Ward> find(WardId id) {
        return database.sql("select ward_id, name from organisations.ward where ward_id = ?")
                .param(id.value())
                .query((row, _) -> new Ward(new WardId(row.getString(1)), row.getString(2)))
                .optional();
    }

    List<Ward> all() {
        return database.sql("select ward_id, name from organisations.ward order by name, ward_id")
                .query((row, _) -> new Ward(new WardId(row.getString(1)), row.getString(2)))
                .list();
    }
}
