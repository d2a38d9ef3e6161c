package homeward.plumbing;

import homeward.plumbing.CannotStart.Fault;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Settings of PostgreSQL without which a reading that was acknowledged could be lost (promise P1).
///
/// Source: PostgreSQL 18 documentation, 19.5 Write Ahead Log.
final class Durability {
    private Durability() {}

    /// What is wrong, one line each; empty when an acknowledged reading survives a power cut.
    static List<String> faults(JdbcClient jdbc) {
        return jdbc.sql("""
                        select name || ' is ' || setting from pg_settings
                        where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
                        order by name
                        """).query((row, _) -> row.getString(1)).list();
    }

    static void demand(JdbcClient jdbc) {
        var faults = faults(jdbc);
        if (!faults.isEmpty()) {
            throw new CannotStart(
                    Fault.CHECK_FAILED,
                    "This PostgreSQL may lose readings that were acknowledged: " + String.join(", ", faults) + ".",
                    "Set fsync, full_page_writes and synchronous_commit to on (postgresql.conf, or alter role), reload,"
                            + " and start again");
        }
    }
}
