package homeward.monitoring;

import homeward.plumbing.Columns;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was well-formed but could not be charted.
@Repository
final class Quarantine {
    private final JdbcClient database;

    Quarantine(JdbcClient database) {
        this.database = database;
    }

    /// @param named the patient whom it names, where that is somebody known
    record Kept(
            Instant receivedAt,
            @Nullable String patient,
            @Nullable PatientNo named,
            QuarantineReason reason,
            String detail,
            String body) {}

    /// The number of each, in order.
    ///
    /// @param shownTo to whose people that is shown which names nobody known; null where nobody can tell
    List<Long> keep(List<Kept> kept, @Nullable OdsCode shownTo) {
        if (kept.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        insert into monitoring.quarantine (received_at, patient, patient_no, provider, reason, detail, body)
                        select received_at, patient, patient_no, case when patient_no is null then ? end, reason, detail, body
                        from unnest(?::timestamptz[], ?::text[], ?::integer[], ?::text[], ?::text[], ?::text[])
                            with ordinality u (received_at, patient, patient_no, reason, detail, body, place)
                        order by place
                        returning quarantine_no
                        """)
                .param(shownTo == null ? null : shownTo.value())
                .param(kept.stream().map(one -> one.receivedAt().toString()).toArray(String[]::new))
                .param(kept.stream().map(one -> storable(one.patient())).toArray(String[]::new))
                .param(kept.stream()
                        .map(one -> one.named() == null ? null : one.named().value())
                        .toArray(Integer[]::new))
                .param(kept.stream().map(one -> one.reason().code()).toArray(String[]::new))
                .param(kept.stream().map(Kept::detail).toArray(String[]::new))
                .param(kept.stream().map(one -> storable(one.body())).toArray(String[]::new))
                .query((row, _) -> row.getLong(1))
                .list();
    }

    List<Quarantined> newest(int limit) {
        return database.sql("""
                        select quarantine_no, received_at, patient, reason, detail
                        from monitoring.quarantine order by quarantine_no desc limit ?
                        """)
                .param(limit)
                .query((row, _) -> new Quarantined(
                        row.getLong(1),
                        Columns.instant(row, 2),
                        row.getString(3),
                        reason(row.getString(4)),
                        row.getString(5)))
                .list();
    }

    long count() {
        return database.sql("select count(*) from monitoring.quarantine")
                .query(Long.class)
                .single();
    }

    private static QuarantineReason reason(String code) {
        return Arrays.stream(QuarantineReason.values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /// PostgreSQL's text holds every character but NUL, which is shown by its picture instead.
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\u2400');
    }
}
