package homeward.alerts;

import homeward.earlywarning.VitalSign;
import homeward.plumbing.Columns;
import homeward.vocabulary.Actor;
import homeward.vocabulary.PatientNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept alerts. The only class of this room that speaks SQL.
@Repository
final class Alerts {
    private static final String COLUMNS = """
            episode_no, patient_no, rule, met_at, raised_at, score, red, late,
            acknowledged_at, acknowledged_by, acknowledged_name, note, withdrawn_at, resumed_at, left_at""";
    private static final String OPEN =
            "acknowledged_at is null and withdrawn_at is null and resumed_at is null and left_at is null";

    private final JdbcClient database;

    Alerts(JdbcClient database) {
        this.database = database;
    }

    /// An alert about to be raised.
    ///
    /// @param score null for silence
    record Raised(
            PatientNo patient,
            Rule rule,
            Instant metAt,
            @Nullable Integer score,
            Set<VitalSign> red,
            boolean late) {}

    /// When the oldest of the open ones was met.
    Optional<Instant> earliestOpen() {
        return database.sql("select min(met_at) from alerts.episode where " + OPEN)
                .query((row, _) -> Optional.ofNullable(Columns.instantOrNull(row, 1)))
                .single();
    }

    /// Opens episodes; where one is open already for the patient and rule, it stays and no other opens.
    void raise(Collection<Raised> raised) {
        if (raised.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into alerts.episode (patient_no, rule, met_at, score, red, late)
                        select * from unnest(?::integer[], ?::text[], ?::timestamptz[], ?::smallint[], ?::text[],
                            ?::boolean[])
                        on conflict (patient_no, rule)
                            where acknowledged_at is null and withdrawn_at is null and resumed_at is null
                                and left_at is null do nothing
                        """)
                .param(raised.stream().map(one -> one.patient().value()).toArray(Integer[]::new))
                .param(raised.stream().map(one -> one.rule().code()).toArray(String[]::new))
                .param(raised.stream().map(one -> one.metAt().toString()).toArray(String[]::new))
                .param(raised.stream()
                        .map(one -> one.score() == null ? null : one.score().shortValue())
                        .toArray(Short[]::new))
                .param(raised.stream().map(one -> written(one.red())).toArray(String[]::new))
                .param(raised.stream().map(Raised::late).toArray(Boolean[]::new))
                .update();
    }

    void restate(long episode, Instant metAt, int score, Set<VitalSign> red) {
        database.sql("update alerts.episode set met_at = ?, score = ?, red = ? where episode_no = ? and " + OPEN)
                .param(Columns.timestamp(metAt))
                .param(score)
                .param(written(red))
                .param(episode)
                .update();
    }

    void withdraw(long episode) {
        database.sql("update alerts.episode set withdrawn_at = clock_timestamp() where episode_no = ? and " + OPEN)
                .param(episode)
                .update();
    }

    /// Readings came again from these patients: their silence is over.
    void resume(Collection<PatientNo> patients) {
        database.sql("""
                        update alerts.episode set resumed_at = clock_timestamp()
                        where patient_no = any(?) and rule = ? and\s""" + OPEN)
                .param(Columns.integers(patients))
                .param(Rule.SILENCE.code())
                .update();
    }

    /// These patients are on no ward now: nobody there can respond any more.
    void leave(Collection<PatientNo> patients) {
        database.sql("update alerts.episode set left_at = clock_timestamp() where patient_no = any(?) and " + OPEN)
                .param(Columns.integers(patients))
                .update();
    }

    /// Acknowledges an episode that is open; changes nothing otherwise.
    boolean acknowledge(long episode, Actor by, @Nullable String note) {
        return database.sql("""
                        update alerts.episode set acknowledged_at = clock_timestamp(), acknowledged_by = ?,
                            acknowledged_name = ?, note = ? where episode_no = ? and\s""" + OPEN)
                        .param(by.username())
                        .param(by.name())
                        .param(note)
                        .param(episode)
                        .update()
                == 1;
    }

    Optional<Episode> find(long episode) {
        return database.sql("select " + COLUMNS + " from alerts.episode where episode_no = ?")
                .param(episode)
                .query((row, _) -> episode(row))
                .optional();
    }

    /// The newest clinical episode of each of the patients and rules that was not withdrawn.
    List<Episode> standing(Collection<PatientNo> patients) {
        return database.sql("select distinct on (patient_no, rule) " + COLUMNS + """
                         from alerts.episode
                        where patient_no = any(?) and rule <> ? and withdrawn_at is null
                        order by patient_no, rule, episode_no desc
                        """)
                .param(Columns.integers(patients))
                .param(Rule.SILENCE.code())
                .query((row, _) -> episode(row))
                .list();
    }

    List<Episode> open(Collection<PatientNo> patients) {
        return database.sql("select " + COLUMNS + " from alerts.episode where patient_no = any(?) and " + OPEN)
                .param(Columns.integers(patients))
                .query((row, _) -> episode(row))
                .list();
    }

    List<Episode> newest(PatientNo patient, int limit) {
        return database.sql("select " + COLUMNS
                        + " from alerts.episode where patient_no = ? order by episode_no desc limit ?")
                .param(patient.value())
                .param(limit)
                .query((row, _) -> episode(row))
                .list();
    }

    private static Episode episode(ResultSet row) throws SQLException {
        return new Episode(
                row.getLong(1),
                new PatientNo(row.getInt(2)),
                rule(row.getString(3)),
                Columns.instant(row, 4),
                Columns.instant(row, 5),
                Columns.integerOrNull(row, 6),
                signs(row.getString(7)),
                row.getBoolean(8),
                state(row));
    }

    private static Episode.State state(ResultSet row) throws SQLException {
        var acknowledgedAt = Columns.instantOrNull(row, 9);
        if (acknowledgedAt != null) {
            return new Episode.State.Acknowledged(
                    new Actor(row.getString(10), row.getString(11)), acknowledgedAt, row.getString(12));
        }
        var withdrawnAt = Columns.instantOrNull(row, 13);
        if (withdrawnAt != null) {
            return new Episode.State.Withdrawn(withdrawnAt);
        }
        var resumedAt = Columns.instantOrNull(row, 14);
        if (resumedAt != null) {
            return new Episode.State.Resumed(resumedAt);
        }
        var leftAt = Columns.instantOrNull(row, 15);
        return leftAt != null ? new Episode.State.Left(leftAt) : new Episode.State.Open();
    }

    private static String written(Set<VitalSign> signs) {
        return signs.stream().map(VitalSign::name).sorted().collect(Collectors.joining(" "));
    }

    private static Set<VitalSign> signs(String written) {
        return written.isEmpty()
                ? Set.of()
                : Arrays.stream(written.split(" ", -1)).map(VitalSign::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Rule rule(String code) {
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
