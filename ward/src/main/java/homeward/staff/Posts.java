package homeward.staff;

import homeward.audit.Witness;
import homeward.plumbing.Columns;
import homeward.vocabulary.WardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /// What is held at one organisation is held at the same under its other code.
    void recode(String before, String now) {
        database.sql("update staff.post set provider = ? where provider = ?")
                .params(now, before)
                .update();
    }

    /// Everybody who holds a post at this provider or held one, or acted there at the word of another issuer.
    List<String> everHeldAt(String provider) {
        return database.sql("""
                        select username from staff.post where provider = :provider
                        union
                        select username from staff.session where provider = :provider and by_claims
                        """)
                .param("provider", provider)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// Whether somebody for whom another issuer vouches acted there in the three months before they were disabled, or
    /// before now: such people hold no post.
    boolean isActing(String username, String provider, Instant now) {
        return database.sql("""
                        select exists (
                            select 1 from staff.session join staff.account using (username)
                            where username = :username and provider = :provider and by_claims
                              and seen_at > least(:now, coalesce(disabled_at, :now)) - interval '90 days')
                        """)
                .param("username", username)
                .param("provider", provider)
                .param("now", Columns.timestamp(now))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    Map<String, List<Role>> roles(String provider, Collection<String> usernames, Instant moment) {
        var roles = new HashMap<String, List<Role>>();
        database.sql("""
                        select username, role from staff.post
                        where username = any(:usernames) and provider = :provider and held_from <= :moment
                          and (held_until is null or held_until > :moment)
                        order by post_no
                        """)
                .param("usernames", usernames.toArray(String[]::new))
                .param("provider", provider)
                .param("moment", Columns.timestamp(moment))
                .query(row -> {
                    roles.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(Role.of(row.getString(2)).orElseThrow());
                });
        return roles;
    }

    void end(long number, Instant now) {
        var at = Columns.timestamp(now);
        database.sql("delete from staff.post where post_no = ? and held_from >= ?")
                .params(number, at)
                .update();
        database.sql(
                        "update staff.post set held_until = :at, ended_by = :by where post_no = :number and (held_until is null or held_until > :at)")
                .param("at", at)
                .param("by", doer())
                .param("number", number)
                .update();
    }

    /// The one lock of whoever takes an administrator away, until the transaction ends: of two administrators who
    /// disable each other, the second finds what the first did.
    void lockAdministrators() {
        database.sql("select pg_advisory_xact_lock(hashtextextended('staff.administrators', 0))")
                .query((_, _) -> true)
                .single();
    }

    /// By an account that is not disabled then.
    boolean isHeldAt(String provider, Role role, Instant now) {
        return database.sql("""
                        select exists (
                            select 1 from staff.post join staff.account using (username)
                            where role = :role and provider = :provider and held_from <= :now
                              and (held_until is null or held_until > :now)
                              and (disabled_at is null or disabled_at > :now))
                        """)
                .param("role", role.word())
                .param("provider", provider)
                .param("now", Columns.timestamp(now))
                .query((row, _) -> row.getBoolean(1))
                .single();
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
                        insert into staff.post (username, role, provider, ward_id, held_from, held_until, given_by)
                        values (:username, :role, :provider, :ward, :from::timestamptz, :until::timestamptz, :by)
                        """)
                .param("username", username)
                .param("role", post.role().word())
                .param("provider", post.provider())
                .param("ward", ward == null ? null : ward.value())
                .param("from", Columns.text(post.from()))
                .param("until", Columns.text(post.until()))
                .param("by", doer())
                .update();
    }

    /// Ends whatever the person holds now, or would hold later.
    void endAll(String username, Instant now) {
        var at = Columns.timestamp(now);
        database.sql("delete from staff.post where username = ? and held_from >= ?")
                .params(username, at)
                .update();
        database.sql("""
                        update staff.post set held_until = :at, ended_by = :by
                        where username = :username and (held_until is null or held_until > :at)
                        """)
                .param("at", at)
                .param("by", doer())
                .param("username", username)
                .update();
    }

    /// Who gives or ends posts now: an administrator, or the house itself by its command line.
    private static String doer() {
        return Witness.origin().doer().actor().username();
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
