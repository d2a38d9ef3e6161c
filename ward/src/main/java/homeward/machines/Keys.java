package homeward.machines;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept keys of machines, public halves only.
@Repository
final class Keys {
    private final JdbcClient database;

    Keys(JdbcClient database) {
        this.database = database;
    }

    /// A machine with the one of its keys that was asked for.
    record Found(Machine machine, VerifyingKey key) {}

    /// Whether it could be kept: no machine may use a key that another uses, nor one name for two keys.
    boolean add(String machine, VerifyingKey key) {
        return database.sql("""
                        insert into machines.key (machine_id, kid, thumbprint, jwk) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(machine, key.kid(), key.thumbprint(), key.json())
                        .update()
                == 1;
    }

    /// Empty where the machine or the key is unknown or revoked.
    Optional<Found> find(String machine, String kid) {
        return database.sql("select " + Machines.COLUMNS + """
                        , k.jwk from machines.key k join machines.machine m on m.machine_id = k.machine_id
                        where k.machine_id = ? and k.kid = ? and k.revoked_at is null and m.revoked_at is null
                        """)
                .params(machine, kid)
                .query((row, _) -> new Found(Machines.machine(row), VerifyingKey.kept(row.getString(8))))
                .optional();
    }

    void revokeAll(String machine) {
        database.sql("update machines.key set revoked_at = now() where machine_id = ? and revoked_at is null")
                .param(machine)
                .update();
    }
}
