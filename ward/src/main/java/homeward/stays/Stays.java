package homeward.stays;

import homeward.plumbing.Columns;
import homeward.plumbing.Reach;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.WardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept stays. The only class of this room that speaks SQL.
@Repository
final class Stays {
    private final JdbcClient database;

    Stays(JdbcClient database) {
        this.database = database;
    }

    /// Keeps the beginning of a stay. A patient who is on a ward already stays there, or moves to the one named.
    ///
    /// @return whether the patient came new
    boolean begin(PatientNo patient, WardId ward, Instant at) {
        return database.sql("""
                        insert into stays.stay (patient_no, ward_id, admitted_at) values (?, ?, ?)
                        on conflict (patient_no) where discharged_at is null do update set ward_id = excluded.ward_id
                        returning xmax = 0
                        """)
                .param(patient.value())
                .param(ward.value())
                .param(at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    boolean refer(PatientNo patient, Referral referral) {
        var organisation = referral.organisation();
        return database.sql("""
                        update stays.stay set referred_at = :at, referred_by = :username, referred_from = :organisation
                        where patient_no = :patient and discharged_at is null
                        """)
                        .param("at", referral.at().atOffset(ZoneOffset.UTC))
                        .param("username", referral.username())
                        .param("organisation", organisation == null ? null : organisation.value())
                        .param("patient", patient.value())
                        .update()
                == 1;
    }

    List<Referred> referredBy(Reach.Referrer referrer) {
        return database.sql("""
                        select patient_no, ward_id, referred_at, admitted_at, discharged_at from stays.stay
                        where (referred_by = :username or (referred_by is null and referred_from = :organisation))
                            and (discharged_at is null or discharged_at > now() - interval '28 days')
                        order by referred_at desc, stay_no desc
                        """)
                .param("username", referrer.username())
                .param("organisation", referrer.organisation())
                .query((row, _) -> new Referred(
                        new PatientNo(row.getInt(1)),
                        new WardId(row.getString(2)),
                        Columns.instant(row, 3),
                        Columns.instant(row, 4),
                        Columns.instantOrNull(row, 5)))
                .list();
    }

    List<Stay> on(WardId ward) {
        return database.sql(
                        "select patient_no, ward_id, admitted_at from stays.stay where ward_id = ? and discharged_at is null")
                .param(ward.value())
                .query((row, _) -> stay(row))
                .list();
    }

    List<Stay> of(Collection<PatientNo> patients) {
        return database.sql("""
                        select patient_no, ward_id, admitted_at from stays.stay
                        where patient_no = any(?) and discharged_at is null
                        """)
                .param(patients.stream().map(PatientNo::value).toArray(Integer[]::new))
                .query((row, _) -> stay(row))
                .list();
    }

    /// Nobody's row is looked at: the database counts, and hides small numbers.
    List<CountPatients.Count> counted(Instant moment) {
        return database.sql("""
                        select icb, provider, provider_name, ward_id, ward_name, patients, admitted, discharged
                        from stays.counted(?)
                        """)
                .param(Columns.timestamp(moment))
                .query((row, _) -> count(row))
                .list();
    }

    private static CountPatients.Count count(ResultSet row) throws SQLException {
        var icb = row.getString(1);
        return new CountPatients.Count(
                icb == null ? null : new OdsCode(icb),
                new OdsCode(row.getString(2)),
                row.getString(3),
                new WardId(row.getString(4)),
                row.getString(5),
                hideable(row, 6),
                hideable(row, 7),
                hideable(row, 8));
    }

    private static OptionalLong hideable(ResultSet row, int column) throws SQLException {
        long told = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(told);
    }

    private static Stay stay(ResultSet row) throws SQLException {
        return new Stay(
                new PatientNo(row.getInt(1)),
                new WardId(row.getString(2)),
                row.getObject(3, OffsetDateTime.class).toInstant());
    }
}
