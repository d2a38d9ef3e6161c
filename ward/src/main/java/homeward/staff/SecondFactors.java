package homeward.staff;

import homeward.plumbing.Columns;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept second factors: what people's authenticator apps know, closed, and the recovery codes, hashed.
@Repository
final class SecondFactors {
    /// What is kept of one.
    ///
    /// @param lastStep of the last code that was used; each is good once
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Kept(byte[] sealedSecret, long lastStep) {}

    private final JdbcClient database;

    SecondFactors(JdbcClient database) {
        this.database = database;
    }

    Optional<Kept> of(String username) {
        return database.sql("select sealed_secret, last_step from staff.second_factor where username = ?")
                .param(username)
                .query((row, _) -> new Kept(row.getBytes(1), row.getLong(2)))
                .optional();
    }

    boolean isThereAny() {
        return database.sql("select exists (select 1 from staff.second_factor)")
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /// Whether there was none before; one that is there stays as it is.
    boolean add(String username, byte[] sealedSecret, long step, Instant now) {
        return database.sql("""
                        insert into staff.second_factor (username, sealed_secret, set_up_at, last_step)
                        values (?, ?, ?, ?) on conflict (username) do nothing
                        """)
                        .params(username, sealedSecret, Columns.timestamp(now), step)
                        .update()
                == 1;
    }

    /// Whether this code was not used before; from then on it is.
    boolean use(String username, long step) {
        return database.sql("update staff.second_factor set last_step = ? where username = ? and last_step < ?")
                        .params(step, username, step)
                        .update()
                == 1;
    }

    void forget(String username) {
        database.sql("delete from staff.recovery_code where username = ?")
                .param(username)
                .update();
        database.sql("delete from staff.second_factor where username = ?")
                .param(username)
                .update();
    }

    void forgetAll() {
        database.sql("delete from staff.recovery_code").update();
        database.sql("delete from staff.second_factor").update();
    }

    /// In the place of all earlier ones.
    void putRecoveryCodes(String username, Collection<byte[]> hashes) {
        database.sql("delete from staff.recovery_code where username = ?")
                .param(username)
                .update();
        for (var hash : hashes) {
            database.sql("insert into staff.recovery_code (username, code_sha256) values (?, ?)")
                    .params(username, hash)
                    .update();
        }
    }

    /// Whether there was such a code that was not used before; from then on it is.
    boolean useRecoveryCode(String username, byte[] hash, Instant now) {
        return database.sql("""
                        update staff.recovery_code set used_at = ?
                        where username = ? and code_sha256 = ? and used_at is null
                        """).params(Columns.timestamp(now), username, hash).update() == 1;
    }

    int recoveryCodesLeft(String username) {
        return database.sql("select count(*) from staff.recovery_code where username = ? and used_at is null")
                .param(username)
                .query((row, _) -> row.getInt(1))
                .single();
    }
}
