package homeward.machines;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept enrolment codes: only what a code hashes to. Time is the database's.
@Repository
final class Codes {
    private final JdbcClient database;

    Codes(JdbcClient database) {
        this.database = database;
    }

    /// In place of those that the machine had before.
    void add(EnrolmentCode code, String machine, Duration goodFor) {
        database.sql("delete from machines.code where machine_id = ? and used_at is null")
                .param(machine)
                .update();
        database.sql("""
                        insert into machines.code (code_sha256, machine_id, expires_at)
                        values (?, ?, now() + make_interval(secs => ?))
                        """)
                .params(Sha256.of(code.letters()), machine, goodFor.toSeconds())
                .update();
    }

    /// For which machine a good code is; it is good no longer.
    Optional<String> use(EnrolmentCode code) {
        return database.sql("""
                        update machines.code set used_at = now()
                        where code_sha256 = ? and used_at is null and expires_at > now()
                        returning machine_id
                        """)
                .param(Sha256.of(code.letters()))
                .query(String.class)
                .optional();
    }

    /// Those that were over a day ago.
    int sweep() {
        return database.sql("delete from machines.code where expires_at < now() - interval '1 day'")
                .update();
    }
}
