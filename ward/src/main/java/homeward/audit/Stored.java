package homeward.audit;

import homeward.plumbing.Columns;
import homeward.vocabulary.Actor;
import homeward.vocabulary.PatientNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A row of the book as it stands in the database, whatever somebody made of it: nothing sorted, nothing cut,
/// nothing believed. This is what is sealed, and what is compared with the seal.
///
/// @param xid the transaction that wrote it, unsigned
/// @param micros since 1970; null where the row holds no moment, or one that is beyond counting
/// @param patients in the order of the row; null where the row holds no plain list
record Stored(
        long number,
        long xid,
        @Nullable Long micros,
        @Nullable String tenant,
        @Nullable String deed,
        @Nullable String username,
        @Nullable String name,
        @Nullable String role,
        @Nullable String endpoint,
        @Nullable String purpose,
        @Nullable String reason,
        @Nullable Integer outcome,
        @Nullable String query,
        @Nullable List<@Nullable Integer> patients) {
    /// In the order that [#from] reads.
    static final String COLUMNS =
            "e.entry_no, e.xid, e.at, e.tenant, e.deed, e.username, e.name, e.role, e.endpoint, e.purpose, e.reason, "
                    + "e.outcome, e.query, e.patients";

    /// The row whose columns begin at `first`.
    static Stored from(ResultSet row, int first) throws SQLException {
        return new Stored(
                row.getLong(first),
                xid(row, first + 1),
                micros(row, first + 2),
                row.getString(first + 3),
                row.getString(first + 4),
                row.getString(first + 5),
                row.getString(first + 6),
                row.getString(first + 7),
                row.getString(first + 8),
                row.getString(first + 9),
                row.getString(first + 10),
                Columns.integerOrNull(row, first + 11),
                row.getString(first + 12),
                patients(row, first + 13));
    }

    static long xid(ResultSet row, int column) throws SQLException {
        var text = row.getString(column);
        return text == null ? 0 : Long.parseUnsignedLong(text);
    }

    private static @Nullable Long micros(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        try {
            return at == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant());
        } catch (ArithmeticException _) {
            return null;
        }
    }

    private static @Nullable List<@Nullable Integer> patients(ResultSet row, int column) throws SQLException {
        var array = row.getArray(column);
        return array != null && array.getArray() instanceof Integer[] plain ? Arrays.asList(plain) : null;
    }

    /// As it is read; empty where it says what Homeward never writes.
    Optional<Entry> entry() {
        var what = deed == null ? Optional.<Deed>empty() : Deed.of(deed);
        var how = outcome == null ? Optional.<Outcome>empty() : Outcome.of(outcome);
        if (what.isEmpty() || how.isEmpty() || isBlank(username) || isBlank(name)) {
            return Optional.empty();
        }
        if (micros == null || tenant == null || role == null || endpoint == null || purpose == null) {
            return Optional.empty();
        }
        if (patients == null || patients.stream().anyMatch(Objects::isNull)) {
            return Optional.empty();
        }
        var doer = new Doer(new Actor(said(username), said(name)), role, tenant);
        var whom = patients.stream()
                .flatMap(Stream::ofNullable)
                .map(PatientNo::new)
                .toList();
        var done = new Done(new Origin(doer, what.get(), endpoint), purpose, reason, how.get(), query, whom);
        return Optional.of(new Entry(number, xid, Instant.EPOCH.plus(micros, ChronoUnit.MICROS), done));
    }

    private static boolean isBlank(@Nullable String text) {
        return said(text).isBlank();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// Whether it stands before another in the order of the chain, or is that one.
    boolean isNoLaterThan(Stored other) {
        int order = Long.compareUnsigned(xid, other.xid);
        return order < 0 || (order == 0 && number <= other.number);
    }
}
