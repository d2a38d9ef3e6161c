package homeward.stays;

import homeward.vocabulary.StayNo;
import homeward.vocabulary.WardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A row of the database's own spans, with when it was known.
record KeptSpan(
        StayNo stay,
        int patient,
        Span span,
        Instant admittedAt,
        Instant knownFrom,
        @Nullable Instant endKnownFrom,
        @Nullable Instant knownUntil) {

    static List<KeptSpan> of(JdbcClient database, Collection<StayNo> stays) {
        return database.sql("select * from stays.span where stay_no = any(?) order by from_at, span_no")
                .param(stays.stream().map(StayNo::value).toArray(Long[]::new))
                .query((row, _) -> new KeptSpan(
                        new StayNo(row.getLong("stay_no")),
                        row.getInt("patient_no"),
                        new Span(
                                new WardId(row.getString("ward_id")),
                                Presence.of(row.getString("presence")),
                                instant(row, "from_at"),
                                instantOrNull(row, "until_at")),
                        instant(row, "admitted_at"),
                        instant(row, "known_from"),
                        instantOrNull(row, "end_known_from"),
                        instantOrNull(row, "known_until")))
                .list();
    }

    /// As anybody knew it at a moment: not at all, without its end, or with it.
    Optional<KeptSpan> asKnown(Instant known) {
        if (known.isBefore(knownFrom) || (knownUntil != null && !known.isBefore(knownUntil))) {
            return Optional.empty();
        }
        return endKnownFrom == null || !known.isBefore(endKnownFrom)
                ? Optional.of(this)
                : Optional.of(new KeptSpan(
                        stay,
                        patient,
                        new Span(span.ward(), span.presence(), span.from(), null),
                        admittedAt,
                        knownFrom,
                        null,
                        knownUntil));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
