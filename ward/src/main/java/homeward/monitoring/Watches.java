package homeward.monitoring;

import homeward.earlywarning.SaturationScale;
import homeward.plumbing.Columns;
import homeward.vocabulary.PatientNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept watches and their plans.
@Repository
final class Watches {
    private final JdbcClient database;

    Watches(JdbcClient database) {
        this.database = database;
    }

    /// When this transaction began, by the database's clock.
    Instant databaseTime() {
        return database.sql("select now()")
                .query((row, _) -> Columns.instant(row, 1))
                .single();
    }

    /// Since when the one is watched who is watched longest.
    Optional<Instant> earliest() {
        return database.sql("select min(watched_from) from monitoring.watch where watched_until is null")
                .query((row, _) -> Optional.ofNullable(Columns.instantOrNull(row, 1)))
                .single();
    }

    void begin(PatientNo patient, Instant from, Plan plan) {
        database.sql("""
                        insert into monitoring.watch (patient_no, watched_from) values (?, ?)
                        on conflict (patient_no) do update
                            set watched_from = excluded.watched_from, watched_until = null, silent_since = null
                        """).param(patient.value()).param(Columns.timestamp(from)).update();
        order(patient, plan);
    }

    /// The patient is away, or has left. What they sent is not expected, and no deadline runs.
    void end(PatientNo patient, Instant at) {
        database.sql("""
                        update monitoring.watch
                        set watched_until = greatest(watched_from, ?::timestamptz), silent_since = null
                        where patient_no = ?
                        """).param(Columns.timestamp(at)).param(patient.value()).update();
    }

    /// The patient is back, under the plan of before: the first reading is due one observation window later.
    void goOn(PatientNo patient, Instant at) {
        database.sql("""
                        update monitoring.watch set watched_from = ?, watched_until = null, silent_since = null
                        where patient_no = ?
                        """).param(Columns.timestamp(at)).param(patient.value()).update();
    }

    void order(PatientNo patient, Plan plan) {
        database.sql("""
                        insert into monitoring.plan
                            (patient_no, from_at, observe_every, scale, pregnant, news2_from, ordered_by, reason)
                        values (?, ?, make_interval(secs => ?), ?, ?, ?, ?, ?)
                        on conflict (patient_no, from_at) do update set observe_every = excluded.observe_every,
                            scale = excluded.scale, pregnant = excluded.pregnant, news2_from = excluded.news2_from,
                            ordered_by = excluded.ordered_by, reason = excluded.reason
                        """)
                .param(patient.value())
                .param(Columns.timestamp(plan.from()))
                .param((double) plan.observeEvery().toSeconds())
                .param(plan.scale() == SaturationScale.SCALE_2 ? 2 : 1)
                .param(plan.pregnant())
                .param(plan.news2From())
                .param(plan.orderedBy())
                .param(plan.reason())
                .update();
    }

    /// Locks the rows until the transaction ends, then reads them. Everybody locks in the order of the numbers, so
    /// nobody waits in a circle.
    Map<PatientNo, Watched> lock(Collection<PatientNo> patients) {
        database.sql("select 1 from monitoring.watch where patient_no = any(?) order by patient_no for update")
                .param(Columns.integers(patients))
                .query(Integer.class)
                .list();
        return find(patients);
    }

    /// In the order of their numbers; those not watched are absent.
    Map<PatientNo, Watched> find(Collection<PatientNo> patients) {
        return database.sql("""
                        select w.patient_no, w.watched_from, w.watched_until, w.state, w.last_taken_at, w.silent_since,
                            p.from_at, extract(epoch from p.observe_every)::bigint, p.scale, p.pregnant, p.news2_from,
                            p.ordered_by, p.reason
                        from monitoring.watch w join monitoring.plan p on p.patient_no = w.patient_no
                        where w.patient_no = any(?)
                        """).param(Columns.integers(patients)).query(Watches::watched);
    }

    private static Map<PatientNo, Watched> watched(ResultSet row) throws SQLException {
        var watched = new TreeMap<PatientNo, Watched>();
        while (row.next()) {
            var patient = new PatientNo(row.getInt(1));
            var plan = plan(row);
            var known = watched.get(patient);
            watched.put(
                    patient,
                    known != null
                            ? known.alsoUnder(plan)
                            : new Watched(
                                    patient,
                                    Columns.instant(row, 2),
                                    Columns.instantOrNull(row, 3),
                                    StateCodec.unpack(row.getBytes(4)),
                                    Columns.instantOrNull(row, 5),
                                    Columns.instantOrNull(row, 6),
                                    new Plans(List.of(plan))));
        }
        return watched;
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                Columns.instant(row, 7),
                Duration.ofSeconds(row.getLong(8)),
                row.getInt(9) == 2 ? SaturationScale.SCALE_2 : SaturationScale.SCALE_1,
                row.getBoolean(10),
                row.getObject(11, LocalDate.class),
                row.getString(12),
                row.getString(13));
    }

    /// Writes what the fold made of its patients. Their rows are locked.
    void keep(Collection<Watched> changed) {
        if (changed.isEmpty()) {
            return;
        }
        database.sql("""
                        update monitoring.watch w
                        set state = u.state, last_taken_at = u.last_taken_at, silent_since = u.silent_since,
                            version = version + 1
                        from unnest(?::integer[], ?::bytea[], ?::timestamptz[], ?::timestamptz[])
                            u (patient_no, state, last_taken_at, silent_since)
                        where w.patient_no = u.patient_no
                        """)
                .param(changed.stream().map(one -> one.patient().value()).toArray(Integer[]::new))
                .param(changed.stream().map(one -> StateCodec.pack(one.state())).toArray(byte[][]::new))
                .param(changed.stream()
                        .map(one -> Columns.text(one.lastTakenAt()))
                        .toArray(String[]::new))
                .param(changed.stream()
                        .map(one -> Columns.text(one.silentSince()))
                        .toArray(String[]::new))
                .update();
    }

    /// Marks patients whose deadline has passed by the database's clock without a reading, at most `limit` of them.
    /// Rows that somebody else is changing are left for the next look.
    List<ReadingMissed.Missed> silent(int limit) {
        return database.sql("""
                        with overdue as (
                            select w.patient_no, greatest(w.watched_from, w.last_taken_at) + p.observe_every as due_at
                            from monitoring.watch w
                            cross join lateral (
                                select observe_every from monitoring.plan p where p.patient_no = w.patient_no
                                order by from_at desc limit 1) p
                            where w.silent_since is null and w.watched_until is null
                                and greatest(w.watched_from, w.last_taken_at) + p.observe_every < clock_timestamp()
                            limit ?
                            for update of w skip locked)
                        update monitoring.watch w set silent_since = overdue.due_at
                        from overdue where w.patient_no = overdue.patient_no
                        returning w.patient_no, w.silent_since
                        """)
                .param(limit)
                .query((row, _) -> new ReadingMissed.Missed(new PatientNo(row.getInt(1)), Columns.instant(row, 2)))
                .list();
    }
}
