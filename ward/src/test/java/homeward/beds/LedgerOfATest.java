package homeward.beds;

import homeward.plumbing.Columns;
import homeward.plumbing.RealDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes entries into a real ledger, of which the database makes the rest.
final class LedgerOfATest {
    private final JdbcClient house;
    private static final AtomicInteger PATIENTS = new AtomicInteger();

    LedgerOfATest(RealDatabase database) {
        this.house = JdbcClient.create(database.source());
    }

    void ward(String ward, String provider) {
        house.sql("insert into organisations.ward (ward_id, name, provider) values (?, ?, ?)")
                .params(ward, "Ward " + ward, provider)
                .update();
    }

    /// Somebody new.
    ///
    /// @return the number of the stay
    long admit(String ward, Instant at, @Nullable String pathway) {
        long stay = house.sql("insert into stays.stay (patient_no) values (?) returning stay_no")
                .param(PATIENTS.incrementAndGet())
                .query(Long.class)
                .single();
        if (pathway == null) {
            entry(
                    stay,
                    "admitted",
                    at,
                    "ward_id, accountable, accountable_as",
                    "'%s', 'Dr H', 'ward-lead'".formatted(ward));
        } else {
            entry(
                    stay,
                    "admitted",
                    at,
                    "ward_id, accountable, accountable_as, pathway, pathway_version, step, source, consent,"
                            + " otherwise_in_hospital, otherwise_why, baseline",
                    "'%s', 'Dr H', 'ward-lead', '%s', 1, 'up', 'gp', 'patient', true, 'Ill', 'As ever'"
                            .formatted(ward, pathway));
        }
        return stay;
    }

    long[] admit(int more, String ward, Instant at, @Nullable String pathway) {
        var stays = new long[more];
        for (int i = 0; i < more; i++) {
            stays[i] = admit(ward, at, pathway);
        }
        return stays;
    }

    void transfer(long stay, String ward, Instant at) {
        entry(
                stay,
                "transferred",
                at,
                "ward_id, accountable, accountable_as",
                "'%s', 'Dr H', 'ward-lead'".formatted(ward));
    }

    /// Went on leave, to hospital, came back, died.
    long moved(long stay, String kind, Instant at) {
        return entry(stay, kind, at, "why", "'So it was'");
    }

    void discharge(long stay, Instant at) {
        entry(stay, "discharged", at, "discharge_method, destination", "'clinical', 'home'");
    }

    long expect(long stay, LocalDate day, Instant at) {
        return entry(stay, "expected", at, "expected_on", "'" + day + "'");
    }

    void correctExpected(long stay, long entry, LocalDate day, Instant at) {
        entry(stay, "expected", at, "expected_on, corrects, why", "'%s', %d, 'Mistyped'".formatted(day, entry));
    }

    void neverHappened(long stay, long entry, Instant at) {
        entry(stay, "never-happened", at, "corrects, why", entry + ", 'Of somebody else'");
    }

    private long entry(long stay, String kind, Instant at, String columns, String values) {
        return house.sql("insert into stays.entry (stay_no, patient_no, kind, happened_at, recorded_at, recorded_by,"
                        + " recorded_name, " + columns
                        + ") values (:stay, (select patient_no from stays.stay where stay_no = :stay), :kind, :at, now(), 'ellen', 'Ellen', "
                        + values + ") returning entry_no")
                .params(Map.of("stay", stay, "kind", kind, "at", Columns.timestamp(at)))
                .query(Long.class)
                .single();
    }
}
