package homeward.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept tokens of machines: only what a token hashes to, never the token.
@Repository
final class Tokens {
    private final JdbcClient database;

    Tokens(JdbcClient database) {
        this.database = database;
    }

    void add(String token, String label) {
        database.sql("insert into staff.token (token_sha256, label) values (?, ?)")
                .params(sha256(token), label)
                .update();
    }

    boolean isGood(String token) {
        return database.sql("select exists (select 1 from staff.token where token_sha256 = ? and revoked_at is null)")
                .param(sha256(token))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    int revoke(String label) {
        return database.sql("update staff.token set revoked_at = now() where label = ? and revoked_at is null")
                .param(label)
                .update();
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
