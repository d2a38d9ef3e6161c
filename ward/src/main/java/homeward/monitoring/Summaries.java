package homeward.monitoring;

import homeward.plumbing.Columns;
import homeward.vocabulary.PatientNo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept summaries of hours and days, and the marks of the hours that they cannot be asked about.
@Repository
final class Summaries {
    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient database;

    Summaries(JdbcClient database) {
        this.database = database;
    }

    /// A summary and the hours that it tells of.
    record Kept(Set<Instant> hours, Summary summary) {
        /// Without the hours that it cannot be asked about.
        Kept without(Set<Instant> marked) {
            if (marked.isEmpty()) {
                return this;
            }
            var rest = new HashSet<>(hours);
            rest.removeAll(marked);
            return new Kept(rest, summary.where(at -> !marked.contains(Stretch.hourOf(Bucket.at(at)))));
        }
    }

    /// Marks every hour that a block of samples touches, and every hour put by whose scores may have changed.
    ///
    /// @param now the hour that it lies in is not put by yet
    void mark(Collection<Reading> fresh, Collection<ReadingsRecorded.Rescored> rescored, Instant now) {
        var worn = fresh.stream()
                .filter(reading -> reading.measured() instanceof Measured.Samples)
                .toList();
        if (!worn.isEmpty()) {
            markHours(worn);
        }
        var past = rescored.stream()
                .flatMap(one -> Changed.by(one).stream())
                .filter(one -> one.from().isBefore(Stretch.hourOf(now)))
                .toList();
        if (!past.isEmpty()) {
            markPutBy(past);
        }
    }

    /// From the first to the last moment whose score is another now.
    private record Changed(PatientNo patient, Instant from, Instant to) {
        static Optional<Changed> by(ReadingsRecorded.Rescored rescored) {
            var moments = Stream.concat(rescored.before().stream(), rescored.after().stream())
                    .map(ScorePoint::at)
                    .sorted()
                    .toList();
            return moments.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Changed(rescored.patient(), moments.getFirst(), moments.getLast()));
        }
    }

    private void markHours(List<Reading> worn) {
        var patients = new ArrayList<Integer>();
        var hours = new ArrayList<String>();
        for (var reading : worn) {
            var samples = (Measured.Samples) reading.measured();
            var last = Stretch.hourOf(samples.last(reading.takenAt()));
            for (var hour = Stretch.hourOf(reading.takenAt());
                    !hour.isAfter(last);
                    hour = hour.plus(Duration.ofHours(1))) {
                patients.add(reading.id().patient().value());
                hours.add(hour.toString());
            }
        }
        database.sql("""
                        insert into monitoring.unsummarised (patient_no, hour)
                        select distinct u.* from unnest(?::integer[], ?::timestamptz[]) u (patient_no, hour)
                        on conflict do nothing
                        """)
                .param(patients.toArray(Integer[]::new))
                .param(hours.toArray(String[]::new))
                .update();
    }

    private void markPutBy(List<Changed> past) {
        database.sql("""
                        insert into monitoring.unsummarised (patient_no, hour)
                        select s.patient_no, s.hour
                        from unnest(?::integer[], ?::timestamptz[], ?::timestamptz[]) u (patient_no, from_at, to_at)
                        join monitoring.hour_summary s on s.patient_no = u.patient_no
                            and s.hour between u.from_at and u.to_at
                        where s.hour >= ?
                        on conflict do nothing
                        """)
                .param(past.stream().map(one -> one.patient().value()).toArray(Integer[]::new))
                .param(past.stream()
                        .map(one -> Stretch.hourOf(one.from()).toString())
                        .toArray(String[]::new))
                .param(past.stream().map(one -> one.to().toString()).toArray(String[]::new))
                .param(Columns.timestamp(Stretch.hourOf(
                        past.stream().map(Changed::from).min(Instant::compareTo).orElseThrow())))
                .update();
    }

    /// Locks the patient's row in `monitoring.watch` until the transaction ends; false where somebody else has it. What
    /// is
    /// written now is a cache, and its mark is written with it: nobody waits for it to reach the disk.
    boolean claim(PatientNo patient) {
        database.sql("set local synchronous_commit = off").update();
        return !database.sql("select 1 from monitoring.watch where patient_no = ? for update skip locked")
                .param(patient.value())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /// Some patients with marked hours from before a moment, those who wait longest first.
    List<PatientNo> due(Instant before, int limit) {
        return database.sql("""
                        select distinct patient_no from (
                            select patient_no from monitoring.unsummarised where hour < ?
                            order by hour, patient_no limit ?) u
                        """)
                .param(Columns.timestamp(before))
                .param(limit)
                .query((row, _) -> new PatientNo(row.getInt(1)))
                .list();
    }

    /// The oldest marked hours of one patient from before a moment.
    List<Instant> due(PatientNo patient, Instant before, int limit) {
        return database.sql("""
                        select hour from monitoring.unsummarised where patient_no = ? and hour < ?
                        order by hour limit ?
                        """)
                .param(patient.value())
                .param(Columns.timestamp(before))
                .param(limit)
                .query((row, _) -> Columns.instant(row, 1))
                .list();
    }

    /// The marked hours that lie in a stretch or reach into it.
    Set<Instant> marked(PatientNo patient, Stretch stretch) {
        return new TreeSet<>(
                database.sql("select hour from monitoring.unsummarised where patient_no = ? and hour >= ? and hour < ?")
                        .param(patient.value())
                        .param(Columns.timestamp(Stretch.hourOf(stretch.from())))
                        .param(Columns.timestamp(stretch.before()))
                        .query((row, _) -> Columns.instant(row, 1))
                        .list());
    }

    /// The minutes of the hours put by that lie in a stretch or reach into it.
    Kept hours(PatientNo patient, Stretch stretch) {
        var hours = new HashMap<Instant, Summary>();
        database.sql("select hour, packed from monitoring.hour_summary where patient_no = ? and hour >= ? and hour < ?")
                .param(patient.value())
                .param(Columns.timestamp(Stretch.hourOf(stretch.from())))
                .param(Columns.timestamp(stretch.before()))
                .query(row -> {
                    var hour = Columns.instant(row, 1);
                    hours.put(hour, minutes(hour).unpack(row.getBytes(2)));
                });
        return new Kept(hours.keySet(), Summary.joined(hours.values()));
    }

    /// The quarters of the days put by that lie in a stretch or reach into it.
    Kept days(PatientNo patient, Stretch stretch) {
        var hours = new HashSet<Instant>();
        var days = new ArrayList<Summary>();
        database.sql(
                        "select day, hours, packed from monitoring.day_summary where patient_no = ? and day >= ? and day < ?")
                .param(patient.value())
                .param(Columns.timestamp(Stretch.dayOf(stretch.from())))
                .param(Columns.timestamp(stretch.before()))
                .query(row -> {
                    var day = Columns.instant(row, 1);
                    hours.addAll(hours(day, row.getInt(2)));
                    days.add(quarters(day).unpack(row.getBytes(3)));
                });
        return new Kept(hours, Summary.joined(days));
    }

    /// Puts an hour by, in its own row and in its day's. The patient's row in `monitoring.watch` is locked.
    void keep(PatientNo patient, Instant hour, Summary minutes) {
        database.sql("""
                        insert into monitoring.hour_summary (patient_no, hour, packed) values (?, ?, ?)
                        on conflict (patient_no, hour) do update set packed = excluded.packed
                        """)
                .param(patient.value())
                .param(Columns.timestamp(hour))
                .param(minutes(hour).pack(minutes))
                .update();
        var day = Stretch.dayOf(hour);
        var known = days(patient, new Stretch(day, day.plus(DAY)));
        var changed = new Stretch(hour, hour.plus(Duration.ofHours(1)));
        var others = known.summary().where(at -> !changed.holds(at));
        var all = new TreeSet<>(known.hours());
        all.add(hour);
        database.sql("""
                        insert into monitoring.day_summary (patient_no, day, hours, packed) values (?, ?, ?, ?)
                        on conflict (patient_no, day) do update set hours = excluded.hours, packed = excluded.packed
                        """)
                .param(patient.value())
                .param(Columns.timestamp(day))
                .param(bits(day, all))
                .param(quarters(day).pack(Summary.joined(List.of(others, minutes.into(Buckets.QUARTER)))))
                .update();
    }

    void unmark(PatientNo patient, Instant hour) {
        database.sql("delete from monitoring.unsummarised where patient_no = ? and hour = ?")
                .param(patient.value())
                .param(Columns.timestamp(hour))
                .update();
    }

    private static SummaryCodec minutes(Instant hour) {
        return new SummaryCodec(hour, Buckets.MINUTE);
    }

    private static SummaryCodec quarters(Instant day) {
        return new SummaryCodec(day, Buckets.QUARTER);
    }

    private static int bits(Instant day, Set<Instant> hours) {
        return hours.stream()
                .mapToInt(hour -> 1 << Duration.between(day, hour).toHours())
                .sum();
    }

    private static Set<Instant> hours(Instant day, int bits) {
        var hours = new HashSet<Instant>();
        for (int hour = 0; hour < 24; hour++) {
            if ((bits & (1 << hour)) != 0) {
                hours.add(day.plus(Duration.ofHours(hour)));
            }
        }
        return hours;
    }
}
