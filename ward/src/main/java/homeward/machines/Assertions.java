package homeward.machines;

import homeward.plumbing.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The assertions that were taken, as long as one might be shown again.
@Repository
final class Assertions {
    private final JdbcClient database;

    Assertions(JdbcClient database) {
        this.database = database;
    }

    /// Whether it came for the first time.
    boolean take(Assertion assertion) {
        return database.sql("""
                        insert into machines.assertion (machine_id, jti_sha256, expires_at) values (?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(assertion.machine(), Sha256.of(assertion.jti()), Columns.timestamp(assertion.expires()))
                        .update()
                == 1;
    }

    /// Those that are over, by a minute more than clocks may differ.
    int sweep() {
        return database.sql("delete from machines.assertion where expires_at < now() - interval '10 minutes'")
                .update();
    }
}
