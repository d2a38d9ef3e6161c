package homeward.staff;

import homeward.plumbing.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept keys with which this house signs who somebody is, closed.
@Repository
final class SigningKeys {
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Kept(String kid, byte[] sealedJwk, Instant madeAt) {}

    private final JdbcClient database;

    SigningKeys(JdbcClient database) {
        this.database = database;
    }

    /// The newest first.
    List<Kept> madeAfter(Instant moment) {
        return database.sql("""
                        select made_at, kid, sealed_jwk from staff.signing_key where made_at > ? order by made_at desc
                        """)
                .param(Columns.timestamp(moment))
                .query((row, _) -> new Kept(row.getString(2), row.getBytes(3), Columns.instant(row, 1)))
                .list();
    }

    Optional<Kept> newest() {
        return madeAfter(Instant.EPOCH).stream().findFirst();
    }

    void forgetAll() {
        database.sql("delete from staff.signing_key").update();
    }

    void add(Kept key) {
        database.sql("insert into staff.signing_key (kid, sealed_jwk, made_at) values (?, ?, ?)")
                .params(key.kid(), key.sealedJwk(), Columns.timestamp(key.madeAt()))
                .update();
    }

    void forgetMadeBefore(Instant moment) {
        database.sql("delete from staff.signing_key where made_at <= ?")
                .param(Columns.timestamp(moment))
                .update();
    }
}
