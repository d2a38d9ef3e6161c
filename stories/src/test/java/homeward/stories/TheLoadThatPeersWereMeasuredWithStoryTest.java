package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The generator by which others were measured runs against Homeward unchanged, but for a token.
@Tag("shared")
@ExtendWith(OneEmptyWard.class)
class TheLoadThatPeersWereMeasuredWithStoryTest {
    private static final int PATIENTS = 200;
    private static final int BUNDLES = 400;
    private static final int SINGLES = 700;

    @TempDir
    static Path classes = Path.of("");

    private final RunningWard ward;
    private final Machine machine;

    TheLoadThatPeersWereMeasuredWithStoryTest(RunningWard ward) {
        this.ward = ward;
        machine = Machine.of(ward);
    }

    @Test
    void is_taken_without_an_error_and_counted_right() throws Exception {
        int people = counted("Patient");
        int before = counted("Observation");
        for (var setUp : run("setup")) {
            allWell(setUp);
        }
        assertThat(counted("Patient")).isEqualTo(people + PATIENTS);

        allWell(run("bundle", "--count", "" + BUNDLES).getFirst());
        allWell(run("bundle", "--count", "" + BUNDLES, "--bundle-type", "batch", "--start-set", "10")
                .getFirst());
        allWell(run("single", "--count", "" + SINGLES, "--start-set", "20").getFirst());
        int sent = 2 * BUNDLES * VitalSigns.OBSERVATIONS + SINGLES;
        assertThat(run("count").getFirst().path("Observation").asInt()).isEqualTo(before + sent);

        allWell(run("bundle", "--count", "" + BUNDLES).getFirst());
        allWell(run("single", "--count", "70", "--start-set", "30", "--identifiers")
                .getFirst());
        allWell(run("bundle", "--count", "10", "--start-set", "40", "--if-none-exist")
                .getFirst());
        allWell(run("bundle", "--count", "10", "--start-set", "40", "--if-none-exist")
                .getFirst());
        assertThat(counted("Observation")).isEqualTo(before + sent + 70 + 70);

        for (var kind : List.of("multi", "chain", "batch", "lastn")) {
            var board = run("board", "--board", kind, "--count", "20").getFirst();
            allWell(board);
            assertThat(board.path("obs_per_board").asDouble())
                    .as("Observations on a board asked for by " + kind)
                    .isGreaterThanOrEqualTo(50 * VitalSigns.OBSERVATIONS);
        }
    }

    private static void allWell(JsonNode run) {
        assertThat(run.path("errors").asInt()).as(run.toPrettyString()).isZero();
        assertThat(run.path("all_errors").asInt()).as(run.toPrettyString()).isZero();
        assertThat(run.path("ok").asInt()).as(run.toPrettyString()).isPositive();
    }

    private int counted(String type) throws Exception {
        return machine.get("/" + type + "?_summary=count").json().path("total").asInt();
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    @BeforeAll
    static void compile() throws Exception {
        var source = SharedFolder.file("bench/FhirLoad.java").toString();
        assertThat(new ProcessBuilder(tool("javac"), "-nowarn", "-d", classes.toString(), source)
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    /// The lines that one run of the generator prints.
    private List<JsonNode> run(String mode, String... options) throws Exception {
        var command = new ArrayList<>(List.of(
                tool("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes.toString(),
                "FhirLoad",
                mode,
                "--base",
                ward.at("/fhir").toString(),
                "--header",
                "Authorization: Bearer " + machine.token(),
                "--patients",
                "" + PATIENTS,
                "--clients",
                "8",
                "--quiet"));
        command.addAll(List.of(options));
        var generator = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            var said = new String(generator.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(generator.waitFor()).isZero();
            return said.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
        } finally {
            generator.destroyForcibly();
        }
    }
}
