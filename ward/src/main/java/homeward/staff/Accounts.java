package homeward.staff;

import homeward.plumbing.Columns;
import homeward.vocabulary.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept accounts.
@Repository
final class Accounts {
    private static final String SELECT =
            "select disabled_at, codes_locked_until, password_set_at, wrong_codes, username, name, password_hash,"
                    + " temporary, issuer from staff.account ";

    private final JdbcClient database;

    Accounts(JdbcClient database) {
        this.database = database;
    }

    Optional<Account> named(String username) {
        return database.sql(SELECT + "where username = ?")
                .param(username)
                .query((row, _) -> account(row))
                .optional();
    }

    List<Actor> acting(Role role, String provider, Instant now) {
        return database.sql("""
                        select username, name from staff.account a
                        where disabled_at is null and (
                            exists (select from staff.post p where p.username = a.username and p.role = :role
                                and p.provider = :provider and p.held_from <= :now
                                and (p.held_until is null or p.held_until > :now))
                            or exists (select from staff.session s where s.username = a.username and s.by_claims
                                and s.role = :role and s.provider = :provider and s.seen_at > :now - interval '90 days'))
                        order by name, username
                        """)
                .param("role", role.word())
                .param("provider", provider)
                .param("now", Columns.timestamp(now))
                .query((row, _) -> new Actor(row.getString(1), row.getString(2)))
                .list();
    }

    /// The same, and nobody else changes it before this transaction ends.
    Optional<Account> locked(String username) {
        return database.sql(SELECT + "where username = ? for update")
                .param(username)
                .query((row, _) -> account(row))
                .optional();
    }

    Optional<Account> vouchedFor(String issuer, String subject) {
        return database.sql(SELECT + "where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query((row, _) -> account(row))
                .optional();
    }

    List<Account> all() {
        return database.sql(SELECT + "order by name, username")
                .query((row, _) -> account(row))
                .list();
    }

    /// Whether it came new; an account of the same username is left as it is.
    boolean add(Actor actor, String passwordHash, boolean temporary) {
        return database.sql("""
                        insert into staff.account (username, name, password_hash, temporary) values (?, ?, ?, ?)
                        on conflict (username) do nothing
                        """)
                        .params(actor.username(), actor.name(), passwordHash, temporary)
                        .update()
                == 1;
    }

    /// For whom another issuer vouches.
    void addVouchedFor(Actor actor, String issuer, String subject) {
        database.sql("insert into staff.account (username, name, issuer, subject) values (?, ?, ?, ?)")
                .params(actor.username(), actor.name(), issuer, subject)
                .update();
    }

    void put(Actor actor, String passwordHash) {
        database.sql("""
                        insert into staff.account (username, name, password_hash) values (?, ?, ?)
                        on conflict (username) do update
                        set name = excluded.name, password_hash = excluded.password_hash, temporary = false,
                            password_set_at = now(), disabled_at = null, wrong_codes = 0, codes_locked_until = null
                        """).params(actor.username(), actor.name(), passwordHash).update();
    }

    void rename(Actor actor) {
        database.sql("update staff.account set name = ? where username = ? and name <> ?")
                .params(actor.name(), actor.username(), actor.name())
                .update();
    }

    void setPassword(String username, String passwordHash, boolean temporary) {
        database.sql("""
                        update staff.account
                        set password_hash = ?, temporary = ?, password_set_at = now()
                        where username = ? and password_hash is not null
                        """).params(passwordHash, temporary, username).update();
    }

    void disable(String username, Instant now) {
        database.sql("update staff.account set disabled_at = ? where username = ? and disabled_at is null")
                .params(Columns.timestamp(now), username)
                .update();
    }

    void enable(String username) {
        database.sql("update staff.account set disabled_at = null, codes_locked_until = null where username = ?")
                .param(username)
                .update();
    }

    /// How many wrong codes in a row that makes.
    int countWrongCode(String username) {
        return database.sql("""
                        update staff.account set wrong_codes = wrong_codes + 1
                        where username = ? returning wrong_codes
                        """)
                .param(username)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    void lockCodes(String username, Instant until) {
        database.sql("update staff.account set codes_locked_until = ? where username = ?")
                .params(Columns.timestamp(until), username)
                .update();
    }

    void forgetWrongCodes(String username) {
        database.sql("""
                        update staff.account set wrong_codes = 0, codes_locked_until = null
                        where username = ? and wrong_codes > 0
                        """).param(username).update();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new Actor(row.getString("username"), row.getString("name")),
                row.getString("password_hash"),
                row.getBoolean("temporary"),
                Columns.instant(row, 3),
                row.getString("issuer"),
                Columns.instantOrNull(row, 1),
                row.getInt("wrong_codes"),
                Columns.instantOrNull(row, 2));
    }
}
