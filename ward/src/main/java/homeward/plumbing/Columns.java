package homeward.plumbing;

import homeward.vocabulary.PatientNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// How the house's values stand in PostgreSQL's columns.
public final class Columns {
    private Columns() {}

    public static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /// As text, for arrays.
    public static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    public static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public static @Nullable Integer integerOrNull(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    public static Integer[] integers(Collection<PatientNo> patients) {
        return patients.stream().map(PatientNo::value).toArray(Integer[]::new);
    }
}
