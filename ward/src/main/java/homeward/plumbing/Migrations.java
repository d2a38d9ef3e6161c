package homeward.plumbing;

import homeward.plumbing.CannotStart.Fault;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    /// Takes the steps that are missing, as the owner of the tables.
    static void runAs(String url, Logins logins) {
        var owner = logins.owner();
        if (owner == null) {
            throw new CannotStart(
                    Fault.SET_UP,
                    "Only the owner may change the tables, and it is not said who that is.",
                    "Set homeward.database.owner and homeward.database.owner-password");
        }
        try (var pool = Pool.of(url, owner, 2)) {
            Database.reach(pool);
            demandRoles(JdbcClient.create(pool));
            new Migrations(pool).run();
        }
    }

    private static void demandRoles(JdbcClient jdbc) {
        for (var role : List.of(Logins.PEOPLE, Logins.MACHINERY)) {
            if (jdbc.sql("select 1 from pg_roles where rolname = ?")
                    .param(role)
                    .query(Integer.class)
                    .optional()
                    .isEmpty()) {
                throw new CannotStart(
                        Fault.CHECK_FAILED,
                        "This PostgreSQL has no role " + role + ".",
                        "Make it: create role " + role + " login password '...' (docs/operations.md)");
            }
        }
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
