package homeward.plumbing;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// Looks at the database: does it answer, does it keep what it acknowledges, are its tables right, does its clock
/// agree?
public final class ExamineDatabase {
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofSeconds(1);
    private static final int OLDEST_POSTGRES = 180_000;

    private ExamineDatabase() {}

    /// A folder without a database yet stays so: then a trial one is made elsewhere, and thrown away.
    ///
    /// @param inside what a room wants to look at besides, once the database has been reached
    public static List<Finding> at(DatabasePlace place, Function<DataSource, Finding> inside) {
        if (place instanceof DatabasePlace.InFolder(var folder) && !Files.exists(folder.resolve("cluster"))) {
            return atATrialOne(inside);
        }
        return look(place, "answers", inside);
    }

    private static List<Finding> atATrialOne(Function<DataSource, Finding> inside) {
        try {
            var folder = Files.createTempDirectory("homeward-doctor");
            try {
                return look(new DatabasePlace.InFolder(folder), "a trial one started and answers", inside);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            return List.of(
                    Finding.fail("database", "no trial: " + e.getMessage(), "Make room in the temporary folder"));
        }
    }

    private static List<Finding> look(DatabasePlace place, String answers, Function<DataSource, Finding> inside) {
        try (var database = Database.reach(place)) {
            var jdbc = JdbcClient.create(database.source());
            return List.of(
                    Finding.pass("database", answers),
                    version(jdbc),
                    Finding.pass("durability", "fsync, full_page_writes and synchronous_commit are on"),
                    Finding.pass("tables", "up to date (" + database.steps() + " steps)"),
                    Finding.pass("walls", "roles own nothing; row-level security is forced on patients' tables"),
                    clock(jdbc),
                    inside.apply(database.source()));
        } catch (CannotStart e) {
            return List.of(Finding.fail("database", String.valueOf(e.getMessage()), e.hint()));
        }
    }

    private static Finding version(JdbcClient jdbc) {
        int version = jdbc.sql("select current_setting('server_version_num')::int")
                .query((row, _) -> row.getInt(1))
                .single();
        var found = version / 10_000 + "." + version % 10_000;
        return version >= OLDEST_POSTGRES
                ? Finding.pass("PostgreSQL", found)
                : Finding.fail("PostgreSQL", found, "Use PostgreSQL 18 or later");
    }

    private static Finding clock(JdbcClient jdbc) {
        var before = Instant.now();
        var there = jdbc.sql("select clock_timestamp()")
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
        var apart = Duration.between(before, there).abs();
        return apart.compareTo(CLOCKS_MAY_DIFFER) <= 0
                ? Finding.pass("clocks", apart.toMillis() + " ms apart")
                : Finding.fail("clocks", apart.toMillis() + " ms apart", "Keep both machines on network time (NTP)");
    }
}
