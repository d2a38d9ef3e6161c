package homeward.stays;

import homeward.plumbing.Columns;
import homeward.vocabulary.Actor;
import homeward.vocabulary.PathwayVersion;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.StayNo;
import homeward.vocabulary.WardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept ledger: read, and added to.
@Repository
final class LedgerEntries {
    private static final String SELECT = """
            select entry_no, stay_no, patient_no, kind, happened_at, recorded_at, recorded_by, recorded_name, why,
                corrects, ward_id, accountable, accountable_by, accountable_as, pathway, pathway_version, step, source,
                consent, otherwise_in_hospital, otherwise_why, baseline, treatment_limits, carer, expected_on,
                discharge_method, destination
            from stays.entry\s""";

    private final JdbcClient database;

    LedgerEntries(JdbcClient database) {
        this.database = database;
    }

    /// Begins a stay in which nothing has happened yet.
    StayNo begin(PatientNo patient) {
        return database.sql("insert into stays.stay (patient_no) values (?) returning stay_no")
                .param(patient.value())
                .query((row, _) -> new StayNo(row.getLong(1)))
                .single();
    }

    /// Whose stay it is.
    Optional<PatientNo> patientOf(StayNo stay) {
        return database.sql("select patient_no from stays.stay where stay_no = ?")
                .param(stay.value())
                .query((row, _) -> new PatientNo(row.getInt(1)))
                .optional();
    }

    /// Every entry of a stay, those included that were corrected, in the order in which they were written down.
    List<Entry> of(StayNo stay) {
        return database.sql(SELECT + "where stay_no = ? order by recorded_at, entry_no")
                .param(stay.value())
                .query((row, _) -> entry(row))
                .list();
    }

    /// The same of several stays.
    List<Entry> of(Collection<StayNo> stays) {
        return database.sql(SELECT + "where stay_no = any(?) order by recorded_at, entry_no")
                .param(stays.stream().map(StayNo::value).toArray(Long[]::new))
                .query((row, _) -> entry(row))
                .list();
    }

    /// Who answers for the patient now, by the last standing entry that names somebody.
    Map<StayNo, Accountable> accountable(Collection<StayNo> stays) {
        return database.sql("""
                        select distinct on (e.stay_no) e.stay_no, e.accountable, e.accountable_by, e.accountable_as
                        from stays.entry e
                        where e.stay_no = any(?) and e.accountable is not null
                            and not exists (select from stays.entry c where c.corrects = e.entry_no)
                        order by e.stay_no, e.happened_at desc, e.entry_no desc
                        """)
                .param(stays.stream().map(StayNo::value).toArray(Long[]::new))
                .query((ResultSet rows) -> {
                    var accountable = new HashMap<StayNo, Accountable>();
                    while (rows.next()) {
                        accountable.put(new StayNo(rows.getLong("stay_no")), accountable(rows));
                    }
                    return Map.copyOf(accountable);
                });
    }

    /// Adds an entry, under the number that it then has.
    long add(StayNo stay, Happening what, Instant happenedAt, Actor by, @Nullable String why, @Nullable Long corrects) {
        var columns = EntryColumns.of(what);
        return database.sql("""
                        insert into stays.entry (stay_no, patient_no, kind, happened_at, recorded_at, recorded_by,
                            recorded_name, why, corrects, ward_id, accountable, accountable_by, accountable_as,
                            pathway, pathway_version, step, source, consent, otherwise_in_hospital, otherwise_why,
                            baseline, treatment_limits, carer, expected_on, discharge_method, destination)
                        values (:stay, (select min(patient_no) from stays.stay where stay_no = :stay), :kind, :happened, now(), :by, :name, :why, :corrects, :ward, :accountable,
                            :accountableBy, :accountableAs, :pathway, :version, :step, :source, :consent, :otherwise,
                            :otherwiseWhy, :baseline, :limits, :carer, :expected, :method, :destination)
                        returning entry_no
                        """)
                .param("stay", stay.value())
                .param("happened", Columns.timestamp(happenedAt))
                .param("by", by.username())
                .param("name", by.name())
                .param("why", why)
                .param("corrects", corrects)
                .params(columns)
                .query(Long.class)
                .single();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        long corrects = row.getLong("corrects");
        return new Entry(
                row.getLong("entry_no"),
                new StayNo(row.getLong("stay_no")),
                new PatientNo(row.getInt("patient_no")),
                happening(row),
                Columns.instant(row, row.findColumn("happened_at")),
                Columns.instant(row, row.findColumn("recorded_at")),
                new Actor(row.getString("recorded_by"), row.getString("recorded_name")),
                row.getString("why"),
                corrects == 0 ? null : corrects);
    }

    private static Happening happening(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return switch (kind) {
            case "admitted" ->
                new Happening.Admitted(new WardId(row.getString("ward_id")), accountable(row), grounds(row));
            case "transferred" -> new Happening.Transferred(new WardId(row.getString("ward_id")), accountable(row));
            case "went-on-leave" -> new Happening.WentOnLeave();
            case "returned" -> new Happening.Returned();
            case "went-to-hospital" -> new Happening.WentToHospital();
            case "expected" -> new Happening.Expected(row.getObject("expected_on", LocalDate.class));
            case "handed-over" -> new Happening.HandedOver(accountable(row));
            case "discharged" ->
                new Happening.Discharged(
                        DischargeMethod.valueOf(constant(row.getString("discharge_method"))),
                        Destination.valueOf(constant(row.getString("destination"))));
            case "died" -> new Happening.Died();
            case "never-happened" -> new Happening.NeverHappened();
            default -> throw new IllegalStateException("Not a kind of entry");
        };
    }

    private static Accountable accountable(ResultSet row) throws SQLException {
        return new Accountable(
                row.getString("accountable"),
                row.getString("accountable_by"),
                Accountable.Standing.valueOf(constant(row.getString("accountable_as"))));
    }

    private static @Nullable Grounds grounds(ResultSet row) throws SQLException {
        var pathway = row.getString("pathway");
        return pathway == null
                ? null
                : new Grounds(
                        new PathwayVersion(pathway, row.getInt("pathway_version")),
                        Step.valueOf(constant(row.getString("step"))),
                        Source.valueOf(constant(row.getString("source"))),
                        Consent.valueOf(constant(row.getString("consent"))),
                        row.getBoolean("otherwise_in_hospital"),
                        row.getString("otherwise_why"),
                        row.getString("baseline"),
                        row.getString("treatment_limits"),
                        row.getString("carer"));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
