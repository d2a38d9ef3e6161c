package homeward.machines;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept tokens of machines: only what a token hashes to, never the token. Time is the database's.
@Repository
final class Tokens {
    private final JdbcClient database;

    Tokens(JdbcClient database) {
        this.database = database;
    }

    /// Who holds a good token, and how long it will be good; null for one that does not end by itself.
    record Held(Machine holder, @Nullable Duration left) {}

    /// One that a person gives a machine, good until it is taken back.
    void add(String token, Machine machine) {
        add(token, machine, null, null);
    }

    /// One for which a machine asked.
    ///
    /// @param machine with those of its scopes that the token carries
    void add(String token, Machine machine, @Nullable String kid, @Nullable Duration goodFor) {
        database.sql("""
                        insert into machines.token (token_sha256, machine_id, kid, scopes, expires_at)
                        values (?, ?, ?, ?, now() + make_interval(secs => ?))
                        """)
                .param(Sha256.of(token))
                .param(machine.id())
                .param(kid)
                .param(machine.scopes().written())
                .param(goodFor == null ? null : goodFor.toSeconds())
                .update();
    }

    /// Not where the key is revoked with which it was asked for.
    Optional<Held> holder(String token) {
        return database.sql("select " + Machines.COLUMNS + """
                        , t.scopes, extract(epoch from t.expires_at - now()) * 1000
                        from machines.token t join machines.machine m on m.machine_id = t.machine_id
                        where t.token_sha256 = ? and t.revoked_at is null and m.revoked_at is null
                            and (t.expires_at is null or t.expires_at > now())
                            and (t.kid is null or exists (select from machines.key k
                                where k.machine_id = t.machine_id and k.kid = t.kid and k.revoked_at is null
                                    and k.added_at <= t.issued_at))
                        """)
                .param(Sha256.of(token))
                .query((row, _) -> {
                    var left = row.getBigDecimal(9);
                    return new Held(
                            Machines.machine(row).with(Machines.kept(row.getString(8))),
                            left == null ? null : Duration.ofMillis(left.longValue()));
                })
                .optional();
    }

    /// Those that ended an hour ago.
    int sweep() {
        return database.sql("delete from machines.token where expires_at < now() - interval '1 hour'")
                .update();
    }
}
