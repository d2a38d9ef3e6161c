package homeward.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept tokens of machines: only what a token hashes to, never the token.
@Repository
final class Tokens {
    private final JdbcClient database;

    Tokens(JdbcClient database) {
        this.database = database;
    }

    void add(String token, Machine machine) {
        database.sql("insert into staff.token (token_sha256, label, role) values (?, ?, ?)")
                .params(sha256(token), machine.label(), machine.role().word())
                .update();
    }

    /// The machine that holds a good token.
    Optional<Machine> holder(String token) {
        return database.sql("select label, role from staff.token where token_sha256 = ? and revoked_at is null")
                .param(sha256(token))
                .query((row, _) -> new Machine(
                        row.getString("label"), Role.of(row.getString("role")).orElseThrow()))
                .optional();
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
