package homeward.monitoring;

import homeward.audit.Doer;
import homeward.plumbing.Columns;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
            Doer sender,
            @Nullable String patient,
            @Nullable PatientNo named,
            QuarantineReason reason,
            String detail,
            String body) {

        /// The same, of somebody whom nobody looks after here.
        Kept ofNobody() {
            return new Kept(receivedAt, sender, patient, null, reason, detail, body);
        }
    }

    /// The number of each, in order.
    ///
    /// @param provider to whose people one is shown that names nobody; empty where nobody can tell
    List<Long> keep(List<Kept> kept, Function<Kept, Optional<OdsCode>> provider) {
        return database.sql("""
                        insert into monitoring.quarantine
                            (received_at, sender, provider, patient, patient_no, reason, detail, body)
                        select received_at, sender, case when patient_no is null then provider end, patient, patient_no,
                            reason, detail, body
                        from unnest(?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::text[],
                                ?::text[], ?::text[])
                            with ordinality u
                                (received_at, sender, provider, patient, patient_no, reason, detail, body, place)
                        order by place
                        returning quarantine_no
                        """)
                .param(kept.stream().map(one -> one.receivedAt().toString()).toArray(String[]::new))
                .param(kept.stream().map(one -> one.sender().actor().name()).toArray(String[]::new))
                .param(kept.stream()
                        .map(one -> provider.apply(one).map(OdsCode::value).orElse(null))
                        .toArray(String[]::new))
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
                        select quarantine_no, received_at, sender, patient, reason, detail
                        from monitoring.quarantine order by quarantine_no desc limit ?
                        """)
                .param(limit)
                .query((row, _) -> new Quarantined(
                        row.getLong(1),
                        Columns.instant(row, 2),
                        row.getString(3),
                        row.getString(4),
                        reason(row.getString(5)),
                        row.getString(6)))
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
