package homeward.access;

import homeward.vocabulary.PatientNo;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whose record is whose own, as it was noted.
@Repository
final class OwnRecords {
    private static final int MOST_TRIES = 3;
    private static final String GOOD = "code_sha256 = ? and used_at is null and expires_at > now() and tried < ?";

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

    /// In place of those that were made for the patient before.
    void addCode(byte[] sha256, PatientNo patient, Duration goodFor) {
        database.sql("delete from access.own_record_code where patient_no = ?")
                .param(patient.value())
                .update();
        database.sql("""
                        insert into access.own_record_code (code_sha256, patient_no, expires_at)
                        values (?, ?, now() + make_interval(secs => ?))
                        """).params(sha256, patient.value(), goodFor.toSeconds()).update();
    }

    /// Whose a good code is. It is tried once more by this: three at once are three.
    Optional<PatientNo> tryCode(byte[] sha256) {
        return database.sql(
                        "update access.own_record_code set tried = tried + 1 where " + GOOD + " returning patient_no")
                .params(sha256, MOST_TRIES)
                .query((row, _) -> new PatientNo(row.getInt(1)))
                .optional();
    }

    /// Whether it was good until now.
    boolean useCode(byte[] sha256) {
        return database.sql("update access.own_record_code set used_at = now()"
                                + " where code_sha256 = ? and used_at is null and expires_at > now()")
                        .param(sha256)
                        .update()
                == 1;
    }

    Optional<PatientNo> of(String username) {
        return database.sql("select patient_no from access.own_record where username = ?")
                .param(username)
                .query((row, _) -> new PatientNo(row.getInt(1)))
                .optional();
    }
}
