package homeward.plumbing;

import homeward.plumbing.CannotStart.Fault;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

/// The steps by which the database's tables came to be what this version needs.
final class Migrations {
    private final Flyway flyway;

    Migrations(DataSource source) {
        // Kept apart from the rooms' own schemas. Every step's own schema is made by the step.
        this.flyway = Flyway.configure()
                .dataSource(source)
                .schemas("plumbing")
                .defaultSchema("plumbing")
                .table("migration")
                .validateMigrationNaming(true)
                .load();
    }

    /// How many steps were taken.
    int run() {
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayValidateException changed) {
            throw new CannotStart(
                    Fault.CHECK_FAILED,
                    "The database's tables are not those of this version of Homeward.",
                    "Start a demo on an empty folder (--data DIR); with a ward that matters, start the version that made them",
                    changed);
        }
    }

    int pending() {
        return flyway.info().pending().length;
    }

    int taken() {
        return (int) Stream.of(flyway.info().applied())
                .filter(step -> step.getVersion() != null)
                .count();
    }

    void demandNonePending() {
        int pending = pending();
        if (pending > 0) {
            throw new CannotStart(
                    Fault.CHECK_FAILED,
                    "The database is " + pending + " step(s) behind this version of Homeward.",
                    "Take a backup, then run: ./homeward migrate (or start with --migrate)");
        }
    }
}
