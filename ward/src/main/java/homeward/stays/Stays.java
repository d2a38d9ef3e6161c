package homeward.stays;

import homeward.plumbing.Columns;
import homeward.plumbing.Reach;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.StayNo;
import homeward.vocabulary.WardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where patients are and were, as the database makes it of the ledger: only ever read.
@Repository
final class Stays {
    private static final String PRESENT = """
            select stay_no, patient_no, ward_id, admitted_at, presence, from_at from stays.span
            where until_at is null and known_until is null and\s""";

    private final JdbcClient database;

    Stays(JdbcClient database) {
        this.database = database;
    }

    boolean refer(PatientNo patient, Referral referral) {
        var organisation = referral.organisation();
        return database.sql("""
                        update stays.stay t
                        set referred_at = :at, referred_by = :username, referred_from = :organisation
                        from stays.span s
                        where s.stay_no = t.stay_no and s.patient_no = :patient
                            and s.until_at is null and s.known_until is null
                        """)
                        .param("at", Columns.timestamp(referral.at()))
                        .param("username", referral.username())
                        .param("organisation", organisation == null ? null : organisation.value())
                        .param("patient", patient.value())
                        .update()
                == 1;
    }

    List<Referred> referredBy(Reach.Referrer referrer) {
        return database.sql("""
                        select distinct on (t.stay_no) t.patient_no, s.ward_id, t.referred_at, s.admitted_at, s.until_at
                        from stays.stay t join stays.span s using (stay_no)
                        where (t.referred_by = :username
                                or (t.referred_by is null and t.referred_from = :organisation))
                            and s.known_until is null
                            and (s.until_at is null or s.until_at > now() - interval '28 days')
                        order by t.stay_no, s.from_at desc
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
        return database.sql(PRESENT + "ward_id = ?")
                .param(ward.value())
                .query((row, _) -> stay(row))
                .list();
    }

    List<Stay> of(Collection<PatientNo> patients) {
        return database.sql(PRESENT + "patient_no = any(?)")
                .param(patients.stream().map(PatientNo::value).toArray(Integer[]::new))
                .query((row, _) -> stay(row))
                .list();
    }

    /// Those that ended on this ward after a moment, the last first: each with where the patient was at the end.
    List<Left> leftFrom(WardId ward, Instant since) {
        return database.sql("""
                        select s.stay_no, s.patient_no, s.admitted_at, s.until_at from stays.span s
                        where s.ward_id = ? and s.known_until is null and s.until_at > ?
                            and not exists (select from stays.span later where later.stay_no = s.stay_no
                                and later.known_until is null and later.from_at >= s.until_at)
                        order by s.until_at desc, s.stay_no desc
                        """)
                .param(ward.value())
                .param(Columns.timestamp(since))
                .query((row, _) -> new Left(
                        new StayNo(row.getLong(1)),
                        new PatientNo(row.getInt(2)),
                        Columns.instant(row, 3),
                        Columns.instant(row, 4)))
                .list();
    }

    /// The spans of a patient as they stand now, in order.
    List<Span> spans(PatientNo patient) {
        return database.sql("""
                        select ward_id, presence, from_at, until_at from stays.span
                        where patient_no = ? and known_until is null order by from_at
                        """)
                .param(patient.value())
                .query((row, _) -> new Span(
                        new WardId(row.getString(1)),
                        Presence.of(row.getString(2)),
                        Columns.instant(row, 3),
                        Columns.instantOrNull(row, 4)))
                .list();
    }

    /// How many were where at a moment, as known at another.
    Map<WardId, Occupied> occupied(Instant moment, Instant known) {
        return database.sql("select ward_id, presence, patients from stays.occupied(?, ?)")
                .params(Columns.timestamp(moment), Columns.timestamp(known))
                .query((ResultSet rows) -> {
                    var occupied = new HashMap<WardId, Occupied>();
                    while (rows.next()) {
                        var more = Occupied.NOBODY.and(Presence.of(rows.getString(2)), rows.getInt(3));
                        occupied.merge(new WardId(rows.getString(1)), more, Occupied::plus);
                    }
                    return Map.copyOf(occupied);
                });
    }

    /// Waits for those who are writing now, and tells the moment at which nobody was.
    Instant settled() {
        return database.sql("select clock_timestamp() from (select pg_advisory_xact_lock(stays.ledger_lock())) held")
                .query((row, _) -> Columns.instant(row, 1))
                .single();
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
                new StayNo(row.getLong(1)),
                new PatientNo(row.getInt(2)),
                new WardId(row.getString(3)),
                Columns.instant(row, 4),
                Presence.of(row.getString(5)),
                Columns.instant(row, 6));
    }
}
