package homeward.rota;

import homeward.plumbing.Columns;
import homeward.vocabulary.Actor;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept shifts. What was taken off the rota stays, with who took it off.
@Repository
final class Shifts {
    private static final String SELECT = """
            select shift_no, username, provider, ward_id, starts_at, ends_at from rota.shift
            where taken_off_at is null and
            """;

    private final JdbcClient database;

    Shifts(JdbcClient database) {
        this.database = database;
    }

    void add(Shift shift, Actor by) {
        var ward = shift.ward();
        database.sql("""
                        insert into rota.shift (username, provider, ward_id, starts_at, ends_at, put_on_by)
                        values (:username, :provider, :ward, :from, :until, :by)
                        """)
                .param("username", shift.username())
                .param("provider", shift.provider())
                .param("ward", ward == null ? null : ward.value())
                .param("from", Columns.timestamp(shift.from()))
                .param("until", Columns.timestamp(shift.until()))
                .param("by", by.username())
                .update();
    }

    /// Those of one person that are on.
    List<Shift> of(String username, Instant now) {
        return database.sql(SELECT + " username = :username and starts_at <= :now and ends_at > :now")
                .param("username", username)
                .param("now", Columns.timestamp(now))
                .query((row, _) -> shift(row))
                .list();
    }

    /// Those of a provider that are not over, the next one first.
    List<Line> notOver(OdsCode provider, Instant now) {
        return database.sql(SELECT + " provider = :provider and ends_at > :now order by starts_at, ends_at, shift_no")
                .param("provider", provider.value())
                .param("now", Columns.timestamp(now))
                .query((row, _) -> new Line(row.getLong(1), shift(row)))
                .list();
    }

    /// Those of these wards that touch the time, as they stood on the rota when it was known.
    List<Shift> on(Collection<WardId> wards, Instant from, Instant until, Instant known) {
        return database.sql("""
                        select shift_no, username, provider, ward_id, starts_at, ends_at from rota.shift
                        where ward_id = any(:wards) and starts_at < :until and ends_at > :from
                          and starts_at > :from - interval '25 hours'
                          and put_on_at <= :known and (taken_off_at is null or taken_off_at > :known)
                        order by shift_no
                        """)
                .param("wards", wards.stream().map(WardId::value).toArray(String[]::new))
                .param("from", Columns.timestamp(from))
                .param("until", Columns.timestamp(until))
                .param("known", Columns.timestamp(known))
                .query((row, _) -> shift(row))
                .list();
    }

    void takeOff(long number, Actor by, Instant now) {
        database.sql("update rota.shift set taken_off_at = ?, taken_off_by = ? where shift_no = ?")
                .params(Columns.timestamp(now), by.username(), number)
                .update();
    }

    private static Shift shift(ResultSet row) throws SQLException {
        var ward = row.getString("ward_id");
        return new Shift(
                row.getString("username"),
                row.getString("provider"),
                ward == null ? null : new WardId(ward),
                Columns.instant(row, 5),
                Columns.instant(row, 6));
    }
}
