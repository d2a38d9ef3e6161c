package homeward.staff;

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
                .params(Hash.of(token), machine.label(), machine.role().word())
                .update();
    }

    /// The machine that holds a good token.
    Optional<Machine> holder(String token) {
        return database.sql("select label, role from staff.token where token_sha256 = ? and revoked_at is null")
                .param(Hash.of(token))
                .query((row, _) -> new Machine(
                        row.getString("label"), Role.of(row.getString("role")).orElseThrow()))
                .optional();
    }

    int revoke(String label) {
        return database.sql("update staff.token set revoked_at = now() where label = ? and revoked_at is null")
                .param(label)
                .update();
    }
}
