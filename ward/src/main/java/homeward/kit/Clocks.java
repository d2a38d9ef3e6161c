package homeward.kit;

import homeward.plumbing.Columns;
import homeward.vocabulary.PatientNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept estimates of devices' clocks.
@Repository
final class Clocks {
    private static final String COLUMNS = "select patient_no, device, ahead_millis, heard_at from kit.clock ";

    private final JdbcClient database;

    Clocks(JdbcClient database) {
        this.database = database;
    }

    void keep(Collection<DeviceClock> clocks) {
        if (clocks.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into kit.clock (patient_no, device, ahead_millis, heard_at)
                        select * from unnest(?::integer[], ?::text[], ?::bigint[], ?::timestamptz[])
                        on conflict (patient_no, device) do update
                            set ahead_millis = excluded.ahead_millis,
                                heard_at = excluded.heard_at
                        """)
                .param(clocks.stream().map(one -> one.patient().value()).toArray(Integer[]::new))
                .param(clocks.stream().map(DeviceClock::device).toArray(String[]::new))
                .param(clocks.stream().map(one -> one.skew().lead().toMillis()).toArray(Long[]::new))
                .param(clocks.stream().map(one -> Columns.text(one.heardAt())).toArray(String[]::new))
                .update();
    }

    /// Those that are wrong, of one patient.
    List<DeviceClock> wrong(PatientNo patient) {
        return database.sql(COLUMNS + "where patient_no = ? and ahead_millis <> 0 order by heard_at desc")
                .param(patient.value())
                .query((row, _) -> clock(row))
                .list();
    }

    /// Those that are wrong, of everybody, heard last first.
    List<DeviceClock> wrong(int limit) {
        return database.sql(COLUMNS + "where ahead_millis <> 0 order by heard_at desc limit ?")
                .param(limit)
                .query((row, _) -> clock(row))
                .list();
    }

    private static DeviceClock clock(ResultSet row) throws SQLException {
        var ahead = Duration.ofMillis(row.getLong(3));
        return new DeviceClock(
                new PatientNo(row.getInt(1)),
                row.getString(2),
                ahead.isNegative() ? new Skew.Behind(ahead.negated()) : new Skew.Ahead(ahead),
                Columns.instant(row, 4));
    }
}
