package homeward.staff;

import homeward.vocabulary.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept accounts.
@Repository
final class Accounts {
    private final JdbcClient database;

    Accounts(JdbcClient database) {
        this.database = database;
    }

    Optional<Account> named(String username) {
        return database.sql("""
                        select username, name, password_hash, disabled_at, locked_until
                        from staff.account where username = ?
                        """).param(username).query((row, _) -> account(row)).optional();
    }

    /// Whether it came new; an account of the same username is left as it is.
    boolean add(Actor actor, String passwordHash) {
        return database.sql("""
                        insert into staff.account (username, name, password_hash) values (?, ?, ?)
                        on conflict (username) do nothing
                        """)
                        .params(actor.username(), actor.name(), passwordHash)
                        .update()
                == 1;
    }

    void put(Actor actor, String passwordHash) {
        database.sql("""
                        insert into staff.account (username, name, password_hash) values (?, ?, ?)
                        on conflict (username) do update
                        set name = excluded.name, password_hash = excluded.password_hash,
                            disabled_at = null, wrong_in_a_row = 0, locked_until = null
                        """).params(actor.username(), actor.name(), passwordHash).update();
    }

    /// Counts a wrong password; at the last one that is borne, the account is locked for a while.
    void countWrong(String username, int borne, Duration lock, Instant now) {
        database.sql("""
                        update staff.account
                        set wrong_in_a_row = case when wrong_in_a_row + 1 >= :borne then 0 else wrong_in_a_row + 1 end,
                            locked_until = case when wrong_in_a_row + 1 >= :borne then :until else locked_until end
                        where username = :username
                        """)
                .param("borne", borne)
                .param("until", now.plus(lock).atOffset(ZoneOffset.UTC))
                .param("username", username)
                .update();
    }

    void forgetWrong(String username) {
        database.sql("update staff.account set wrong_in_a_row = 0 where username = ? and wrong_in_a_row > 0")
                .param(username)
                .update();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new Actor(row.getString("username"), row.getString("name")),
                row.getString("password_hash"),
                instant(row, "disabled_at"),
                instant(row, "locked_until"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
