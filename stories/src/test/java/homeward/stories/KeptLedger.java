package homeward.stories;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A look at the ward's own ledger of stays, by the question that the program itself asks.
record KeptLedger(RunningWard ward) {

    /// Now, when nobody is still writing.
    Instant knownNow() throws Exception {
        try (var connection = new StoredReadings(ward).connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select clock_timestamp() from (select pg_advisory_xact_lock(stays.ledger_lock())) held")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    /// How many places are taken on each ward: on the ward or on leave.
    Map<String, Integer> places(Instant moment, @Nullable Instant known) throws Exception {
        var places = new HashMap<String, Integer>();
        try (var connection = new StoredReadings(ward).connection();
                var statement = connection.prepareStatement("select ward_id, sum(patients)::integer"
                        + " from stays.occupied(?, ?) where presence <> 'in-hospital' group by 1")) {
            statement.setObject(1, moment.atOffset(ZoneOffset.UTC));
            statement.setObject(2, requireNonNull(known, "No such evening").atOffset(ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    places.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        return places;
    }

    int count() throws Exception {
        try (var connection = new StoredReadings(ward).connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from stays.entry")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }
}
