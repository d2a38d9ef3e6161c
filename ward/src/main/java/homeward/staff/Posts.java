package homeward.staff;

import homeward.plumbing.Columns;
import homeward.vocabulary.WardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept posts.
@Repository
final class Posts {
    private final JdbcClient database;

    Posts(JdbcClient database) {
        this.database = database;
    }

    /// In the order in which they were given.
    List<Post> heldBy(String username, Instant now) {
        return database.sql("""
                        select role, provider, ward_id, held_from, held_until from staff.post
                        where username = :username and held_from <= :now and (held_until is null or held_until > :now)
                        order by post_no
                        """)
                .param("username", username)
                .param("now", Columns.timestamp(now))
                .query((row, _) -> post(row))
                .list();
    }

    /// Those that are held now or will be, and by what they are called here.
    List<HeldPost> notEnded(String username, Instant now) {
        return database.sql("""
                        select role, provider, ward_id, held_from, held_until, post_no from staff.post
                        where username = :username and (held_until is null or held_until > :now)
                        order by post_no
                        """)
                .param("username", username)
                .param("now", Columns.timestamp(now))
                .query((row, _) -> new HeldPost(row.getLong(6), post(row)))
                .list();
    }

    /// Everybody who holds a post at this provider, or held one.
    List<String> everHeldAt(String provider) {
        return database.sql("select distinct username from staff.post where provider = ?")
                .param(provider)
                .query((row, _) -> row.getString(1))
                .list();
    }

    void end(long number, Instant now) {
        var at = Columns.timestamp(now);
        database.sql("delete from staff.post where post_no = ? and held_from >= ?")
                .params(number, at)
                .update();
        database.sql(
                        "update staff.post set held_until = :at where post_no = :number and (held_until is null or held_until > :at)")
                .param("at", at)
                .param("number", number)
                .update();
    }

    /// By an account that is not disabled, now.
    boolean isHeldByAnybody(Role role) {
        return database.sql("""
                        select exists (
                            select 1 from staff.post join staff.account using (username)
                            where role = ? and held_from <= now() and (held_until is null or held_until > now())
                              and disabled_at is null)
                        """)
                .param(role.word())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    void add(String username, Post post) {
        var ward = post.ward();
        database.sql("""
                        insert into staff.post (username, role, provider, ward_id, held_from, held_until)
                        values (:username, :role, :provider, :ward, :from::timestamptz, :until::timestamptz)
                        """)
                .param("username", username)
                .param("role", post.role().word())
                .param("provider", post.provider())
                .param("ward", ward == null ? null : ward.value())
                .param("from", Columns.text(post.from()))
                .param("until", Columns.text(post.until()))
                .update();
    }

    /// Ends whatever the person holds now, or would hold later.
    void endAll(String username, Instant now) {
        var at = Columns.timestamp(now);
        database.sql("delete from staff.post where username = ? and held_from >= ?")
                .params(username, at)
                .update();
        database.sql("""
                        update staff.post set held_until = :at
                        where username = :username and (held_until is null or held_until > :at)
                        """).param("at", at).param("username", username).update();
    }

    private static Post post(ResultSet row) throws SQLException {
        var ward = row.getString("ward_id");
        return new Post(
                Role.of(row.getString("role")).orElseThrow(),
                row.getString("provider"),
                ward == null ? null : new WardId(ward),
                Columns.instant(row, 4),
                Columns.instantOrNull(row, 5));
    }
}
