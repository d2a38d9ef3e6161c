package homeward.access;

import homeward.organisations.Ward;
import homeward.plumbing.Columns;
import homeward.staff.Role;
import homeward.staff.SignedIn;
import homeward.vocabulary.Actor;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.WardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept breakages. Time is the database's, so that no two servers differ about what is over.
@Repository
final class Breakages {
    private static final String SELECT = """
            select username, name, role, provider, patient_no, ward_id, reason, words, broken_at, ends_at
            from access.breakage
            """;

    private final JdbcClient database;

    Breakages(JdbcClient database) {
        this.database = database;
    }

    /// For an hour from now.
    void add(SignedIn person, PatientNo patient, Ward ward, EmergencyReason reason, String words) {
        database.sql("""
                        insert into access.breakage (username, name, role, provider, patient_no, ward_id,
                            patient_provider, reason, words, broken_at, ends_at)
                        values (:username, :name, :role, :provider, :patient, :ward, :patientProvider, :reason,
                            :words, now(), now() + interval '1 hour')
                        """)
                .param("username", person.actor().username())
                .param("name", person.actor().name())
                .param("role", person.role().word())
                .param("provider", person.posts().getFirst().provider())
                .param("patient", patient.value())
                .param("ward", ward.id().value())
                .param("patientProvider", ward.provider().value())
                .param("reason", reason.word())
                .param("words", words)
                .update();
    }

    /// What the person said the last time about this patient, in whatever session.
    Optional<Breakage> last(String username, PatientNo patient) {
        return database.sql(SELECT + "where username = ? and patient_no = ? order by broken_at desc limit 1")
                .params(username, patient.value())
                .query((row, _) -> breakage(row))
                .optional();
    }

    /// What is open of the person's at this moment.
    Optional<Breakage> open(String username, PatientNo patient) {
        return database.sql(SELECT + """
                        where username = ? and patient_no = ? and ends_at > now() order by ends_at desc limit 1
                        """)
                .params(username, patient.value())
                .query((row, _) -> breakage(row))
                .optional();
    }

    /// Those by this provider's people, or about the patients of its wards, newest first.
    List<Breakage> concerning(String provider, Instant from, Instant to) {
        return database.sql(SELECT + """
                        where (provider = :provider or patient_provider = :provider)
                          and broken_at >= :from and broken_at < :to
                        order by broken_at desc, breakage_no desc
                        """)
                .param("provider", provider)
                .param("from", Columns.timestamp(from))
                .param("to", Columns.timestamp(to))
                .query((row, _) -> breakage(row))
                .list();
    }

    private static Breakage breakage(ResultSet row) throws SQLException {
        return new Breakage(
                new Actor(row.getString("username"), row.getString("name")),
                Role.of(row.getString("role")).orElseThrow(),
                row.getString("provider"),
                new PatientNo(row.getInt("patient_no")),
                new WardId(row.getString("ward_id")),
                EmergencyReason.of(row.getString("reason")).orElseThrow(),
                row.getString("words"),
                Columns.instant(row, 9),
                Columns.instant(row, 10));
    }
}
