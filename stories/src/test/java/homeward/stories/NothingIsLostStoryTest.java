package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Promises P1, P2 and P4 under fifty deaths of the server, twenty-five of PostgreSQL, a full disk, stopped processes
/// and bad lines: `./homeward torture` says that nothing is lost. See docs/torture.md.
class NothingIsLostStoryTest {
    private static final int KILLS = 50;
    private static final int DATABASE_KILLS = 25;

    @Test
    void nothing_is_lost_doubled_or_missing_however_the_ward_is_killed() throws Exception {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "wards")), "torture-");
        var torture = torture(folder);
        var said = new String(torture.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(torture.waitFor()).as(said).isZero();

        var report = JsonMapper.shared().readTree(said);
        System.out.println("Tortured: " + report);
        assertThat(report.path("clean").asBoolean()).isTrue();
        assertThat(report.path("kills").asInt()).isGreaterThanOrEqualTo(KILLS);
        assertThat(report.path("databaseKills").asInt()).isGreaterThanOrEqualTo(DATABASE_KILLS);
        assertThat(report.path("wrong").valueStream().map(count -> count.asInt()))
                .containsOnly(0);
        assertThat(report.path("readingsAcknowledged").asInt()).isGreaterThan(1_000);
    }

    /// As the launcher would start it; what it tells of each blow is kept beside its folder.
    private static Process torture(Path folder) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("..", "ward", "java.options"),
                "-jar",
                Path.of(System.getProperty("homeward.jar", "../ward/target/homeward.jar"))
                        .toAbsolutePath()
                        .normalize()
                        .toString(),
                "torture",
                "--json",
                "--kills",
                Integer.toString(KILLS),
                "--database-kills",
                Integer.toString(DATABASE_KILLS),
                "--data",
                folder.toString()));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("torture.log").toFile())
                .start();
    }
}
