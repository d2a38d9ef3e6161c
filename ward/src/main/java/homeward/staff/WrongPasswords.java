package homeward.staff;

import homeward.plumbing.Columns;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept tries with a wrong password, by account and by the network that they came from.
@Repository
final class WrongPasswords {
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient database;

    WrongPasswords(JdbcClient database) {
        this.database = database;
    }

    boolean isLockedAt(Instant now, String username, String network) {
        return database.sql("""
                        select exists (select 1 from staff.wrong_password
                            where username = ? and network = ? and locked_until > ?)
                        """)
                .params(username, network, Columns.timestamp(now))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /// How many in a row from there that makes.
    int count(String username, String network, Instant now) {
        database.sql("delete from staff.wrong_password where username = ? and tried_at < ?")
                .params(username, Columns.timestamp(now.minus(KEPT)))
                .update();
        return database.sql("""
                        insert into staff.wrong_password as w (username, network, tried_at) values (?, ?, ?)
                        on conflict (username, network) do update
                        set in_a_row = w.in_a_row + 1, tried_at = excluded.tried_at
                        returning in_a_row
                        """)
                .params(username, network, Columns.timestamp(now))
                .query((row, _) -> row.getInt(1))
                .single();
    }

    void lock(String username, String network, Instant until) {
        database.sql("update staff.wrong_password set locked_until = ? where username = ? and network = ?")
                .params(Columns.timestamp(until), username, network)
                .update();
    }

    void forget(String username, String network) {
        database.sql("delete from staff.wrong_password where username = ? and network = ?")
                .params(username, network)
                .update();
    }
}
