package homeward.access;

import homeward.vocabulary.PatientNo;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whose record is whose own, as it was noted.
@Repository
final class OwnRecords {
    private final JdbcClient database;

    OwnRecords(JdbcClient database) {
        this.database = database;
    }

    void put(String username, PatientNo patient) {
        database.sql("""
                        insert into access.own_record (username, patient_no) values (?, ?)
                        on conflict (username) do update set patient_no = excluded.patient_no, noted_at = now()
                        """).params(username, patient.value()).update();
    }

    Optional<PatientNo> of(String username) {
        return database.sql("select patient_no from access.own_record where username = ?")
                .param(username)
                .query((row, _) -> new PatientNo(row.getInt(1)))
                .optional();
    }
}
