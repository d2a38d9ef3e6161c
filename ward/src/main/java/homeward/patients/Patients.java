package homeward.patients;

import homeward.vocabulary.NhsNumber;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The people known to this house. The only class of this room that speaks SQL.
@Repository
final class Patients {
    private static final String SELECT =
            "select patient_no, patient_id, nhs_number, family_name, given_name, gender, birth_date from patients.patient ";

    private final JdbcClient database;

    Patients(JdbcClient database) {
        this.database = database;
    }

    /// A person who is kept.
    ///
    /// @param isNew whether nobody was known under this id
    record Kept(Patient patient, boolean isNew) {}

    /// Keeps a person under their id; one already there takes what is now known.
    Kept keep(Person person) {
        return database.sql("""
                        insert into patients.patient (patient_id, nhs_number, family_name, given_name, gender, birth_date)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (patient_id) do update set nhs_number = excluded.nhs_number,
                            family_name = excluded.family_name, given_name = excluded.given_name,
                            gender = excluded.gender, birth_date = excluded.birth_date
                        returning patient_no, xmax = 0
                        """)
                .param(person.id().value())
                .param(person.nhsNumber() == null ? null : person.nhsNumber().digits())
                .param(person.family())
                .param(person.given())
                .param(person.gender().code())
                .param(person.birthDate())
                .query((row, _) -> new Kept(new Patient(new PatientNo(row.getInt(1)), person), row.getBoolean(2)))
                .single();
    }

    Optional<Patient> find(PatientId id) {
        return database.sql(SELECT + "where patient_id = ?")
                .param(id.value())
                .query((row, _) -> patient(row))
                .optional();
    }

    Optional<Patient> find(NhsNumber number) {
        return database.sql(SELECT + "where nhs_number = ?")
                .param(number.digits())
                .query((row, _) -> patient(row))
                .optional();
    }

    List<Patient> find(Collection<PatientNo> numbers) {
        return database.sql(SELECT + "where patient_no = any(?)")
                .param(numbers.stream().map(PatientNo::value).toArray(Integer[]::new))
                .query((row, _) -> patient(row))
                .list();
    }

    /// Locked until the transaction ends, as by [#keep].
    Optional<Patient> hold(PatientNo number) {
        return database.sql(SELECT + "where patient_no = ? for no key update")
                .param(number.value())
                .query((row, _) -> patient(row))
                .optional();
    }

    /// In order of their number, after `after`.
    List<Patient> page(int after, int limit) {
        return database.sql(SELECT + "where patient_no > ? order by patient_no limit ?")
                .param(after)
                .param(limit)
                .query((row, _) -> patient(row))
                .list();
    }

    long count() {
        return database.sql("select count(*) from patients.patient")
                .query(Long.class)
                .single();
    }

    private static Patient patient(ResultSet row) throws SQLException {
        var nhsNumber = row.getString(3);
        return new Patient(
                new PatientNo(row.getInt(1)),
                new Person(
                        new PatientId(row.getString(2)),
                        nhsNumber == null ? null : new NhsNumber(nhsNumber),
                        row.getString(4),
                        row.getString(5),
                        Gender.valueOf(row.getString(6).toUpperCase(Locale.ROOT)),
                        row.getObject(7, LocalDate.class)));
    }
}
