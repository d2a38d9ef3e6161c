package homeward.staff;

import homeward.audit.Doer;
import homeward.plumbing.Columns;
import homeward.vocabulary.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept sessions.
@Repository
final class Sessions {
    private static final Duration UNSEEN = Duration.ofMinutes(62);

    private final JdbcClient database;

    Sessions(JdbcClient database) {
        this.database = database;
    }

    void start(UUID id, SignedIn person, Arrival arrival, Instant now) {
        var provider = person.provider();
        database.sql("""
                        insert into staff.session (session_id, username, role, provider, issuer, issuer_session,
                            by_claims, started_at, seen_at)
                        values (:id, :username, :role, :provider, :issuer, :issuerSession, :byClaims, :now, :now)
                        """)
                .param("id", id)
                .param("username", person.actor().username())
                .param("role", person.role().word())
                .param("provider", provider)
                .param("issuer", arrival.issuer())
                .param("issuerSession", arrival.issuerSession())
                .param("byClaims", arrival.byClaims())
                .param("now", Columns.timestamp(now))
                .update();
    }

    /// Not when it ended, the account was disabled, or nothing is left of the post.
    boolean isGood(UUID id, Instant now) {
        return database.sql("""
                        select exists (
                            select 1 from staff.session s join staff.account a using (username)
                            where s.session_id = :id and s.ended_at is null
                              and (a.disabled_at is null or a.disabled_at > :now)
                              and (s.by_claims or exists (
                                  select 1 from staff.post p
                                  where p.username = s.username and p.role = s.role and p.provider = s.provider
                                    and p.held_from <= :now and (p.held_until is null or p.held_until > :now))))
                        """)
                .param("id", id)
                .param("now", Columns.timestamp(now))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    void see(UUID id, Instant now) {
        database.sql("update staff.session set seen_at = :now where session_id = :id and seen_at < :before")
                .param("id", id)
                .param("now", Columns.timestamp(now))
                .param("before", Columns.timestamp(now.minus(Duration.ofMinutes(1))))
                .update();
    }

    List<OpenSession> openOf(String username, Instant startedAfter) {
        return database.sql("""
                        select started_at, seen_at, session_id, role, provider from staff.session
                        where username = ? and ended_at is null and started_at > ? order by started_at
                        """)
                .params(username, Columns.timestamp(startedAfter))
                .query((row, _) -> new OpenSession(
                        row.getObject("session_id", UUID.class),
                        Role.of(row.getString("role")).orElseThrow(),
                        row.getString("provider"),
                        Columns.instant(row, 1),
                        Columns.instant(row, 2)))
                .list();
    }

    /// Whether it had not ended before.
    boolean end(UUID id, Ending why, Instant now) {
        return database.sql("""
                        update staff.session set ended_at = ?, ended_because = ?
                        where session_id = ? and ended_at is null
                        """).params(Columns.timestamp(now), why.word(), id).update() == 1;
    }

    /// One of this person's, and of nobody else's.
    boolean endOwn(UUID id, String username, Instant now) {
        return database.sql("""
                        update staff.session set ended_at = ?, ended_because = ?
                        where session_id = ? and username = ? and ended_at is null
                        """)
                        .params(Columns.timestamp(now), Ending.REVOKED.word(), id, username)
                        .update()
                == 1;
    }

    void endAll(String username, Ending why, Instant now) {
        database.sql("""
                        update staff.session set ended_at = ?, ended_because = ?
                        where username = ? and ended_at is null
                        """).params(Columns.timestamp(now), why.word(), username).update();
    }

    void endOthers(String username, UUID but, Ending why, Instant now) {
        database.sql("""
                        update staff.session set ended_at = ?, ended_because = ?
                        where username = ? and session_id <> ? and ended_at is null
                        """)
                .params(Columns.timestamp(now), why.word(), username, but)
                .update();
    }

    /// Those that nobody came back to, so that nothing noticed their end. When somebody was seen is written with what
    /// they do next, which may be as long again as they may do nothing.
    ///
    /// @return whose they were
    List<Doer> endForgotten(Instant now) {
        return database.sql("""
                        update staff.session s
                        set ended_at = :now,
                            ended_because = case when s.started_at <= :longAgo then :tooLong else :idle end
                        from staff.account a
                        where a.username = s.username and s.ended_at is null
                          and (s.started_at <= :longAgo or s.seen_at <= :unseen)
                        returning a.username, a.name, s.role, coalesce(s.provider, :house)
                        """)
                .param("now", Columns.timestamp(now))
                .param("longAgo", Columns.timestamp(now.minus(KeepSession.LONGEST)))
                .param("unseen", Columns.timestamp(now.minus(UNSEEN)))
                .param("tooLong", Ending.TOO_LONG.word())
                .param("idle", Ending.IDLE.word())
                .param("house", Doer.HOUSE)
                .query((row, _) -> whose(row))
                .list();
    }

    /// Those that this issuer's session began; where the issuer did not say in which it was, those of the person.
    ///
    /// @return whose they were
    List<Doer> endAtTheWordOf(String issuer, LogoutTokens.Ended ended, Instant now) {
        return database.sql("""
                        update staff.session s set ended_at = :now, ended_because = :why
                        from staff.account a
                        where a.username = s.username and s.issuer = :issuer and s.ended_at is null
                          and s.started_at <= :before
                          and (s.issuer_session = :session::text
                               or (a.subject = :subject::text
                                   and (:session::text is null or s.issuer_session is null)))
                        returning a.username, a.name, s.role, coalesce(s.provider, :house)
                        """)
                .param("now", Columns.timestamp(now))
                .param("why", Ending.ISSUER_SAID_SO.word())
                .param("issuer", issuer)
                .param("session", ended.session())
                .param("subject", ended.subject())
                .param("before", Columns.timestamp(ended.at()))
                .param("house", Doer.HOUSE)
                .query((row, _) -> whose(row))
                .list();
    }

    private static Doer whose(ResultSet row) throws SQLException {
        return new Doer(new Actor(row.getString(1), row.getString(2)), row.getString(3), row.getString(4));
    }
}
