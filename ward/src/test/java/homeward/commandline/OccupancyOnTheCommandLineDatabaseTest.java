package homeward.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.beds.Capacity;
import homeward.beds.StateCapacity;
import homeward.beds.TypedMoment;
import homeward.plumbing.RealDatabase;
import homeward.vocabulary.Actor;
import homeward.vocabulary.WardId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OccupancyOnTheCommandLineDatabaseTest {
    private static final Instant FROM = Instant.parse("2026-06-01T00:00:00Z");

    @RegisterExtension
    static final RealDatabase database = RealDatabase.fresh();

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void a_ward_of_twenty_places() throws IOException {
        Files.writeString(
                folder.resolve("settings"),
                database.settings().entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                        .collect(Collectors.joining()));
        database.jdbc()
                .sql("insert into organisations.ward (ward_id, name) values ('frailty', 'Frailty')")
                .update();
        StateCapacity.in(database.source())
                .places(
                        new WardId("frailty"),
                        FROM,
                        new Capacity(24, null, 20, 4),
                        "As agreed",
                        new Actor("ellen", "Ellen Price"));
    }

    @Test
    void is_told_as_json_of_england_and_of_a_ward_with_the_moment_as_known() {
        for (var area : List.of("ENGLAND", "HOMEWARD", "frailty")) {
            var told = json("--area", area);
            assertThat(told.at("/capacity/open/places").asInt()).as(area).isEqualTo(20);
            assertThat(told.at("/capacity/staffed/places").isNull()).isTrue();
            assertThat(told.at("/patients/taking_places").asInt()).isZero();
            assertThat(json(
                            "--area",
                            area,
                            "--at",
                            told.at("/at").asString(),
                            "--known",
                            told.at("/known").asString()))
                    .isEqualTo(told);
        }
        assertThat(json().at("/area/code").asString()).isEqualTo("ENGLAND");
    }

    @Test
    void is_told_in_words() {
        var told = run("--area", "frailty");
        assertThat(told.code()).isZero();
        assertThat(told.out()).contains("Frailty (Ward frailty)", "24 funded, staffed not known, 20 open, 4 closed");
    }

    @Test
    void of_before_anybody_said_anything_is_not_known() {
        assertThat(json("--area", "frailty", "--at", "2026-06-01")
                        .at("/capacity/open/places")
                        .isNull())
                .isTrue();
        assertThat(json("--area", "frailty", "--at", "2026-06-01T01:00")
                        .at("/capacity/open/places")
                        .asInt())
                .isEqualTo(20);
        assertThat(json("--area", "frailty", "--at", "2026-06-01T01:00", "--known", "2026-06-01")
                        .at("/capacity/open/places")
                        .isNull())
                .isTrue();
    }

    @Test
    void of_nowhere_is_told_kindly() {
        var told = run("--area", "ATLANTIS");
        assertThat(told.code()).isEqualTo(ExitCode.FAILED);
        assertThat(told.err()).contains("There was no area ATLANTIS on", "ENGLAND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01", "22/11/2026", "", "9999-01-01", "2026-11-22 09:00"})
    void of_no_moment_is_wrong_usage(String moment) {
        for (var option : List.of("--at", "--known", "--map")) {
            var told = run("--area", "frailty", option, moment);
            assertThat(told.code()).as(option).isEqualTo(ExitCode.USAGE);
            assertThat(told.err()).contains(option + ": not a moment. Write it like 2026-11-22");
        }
    }

    @Test
    void of_a_moment_still_to_come_is_not_made_up() {
        assertThat(run("--area", "frailty", "--at", "2199-01-01").err()).contains("still to come");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 2026-06-30T23:00:00Z",
        "2026-12-01, 2026-12-01T00:00:00Z",
        "2026-07-01T09:30, 2026-07-01T08:30:00Z",
        "2026-07-01T09:30:15, 2026-07-01T08:30:15Z",
        "2026-07-01T09:30+02:00, 2026-07-01T07:30:00Z",
        "2026-07-01T09:30:15.123456Z, 2026-07-01T09:30:15.123456Z"
    })
    void understands_moments_as_london_has_them(String typed, Instant meant) {
        assertThat(TypedMoment.of(typed)).contains(meant);
    }

    private record Told(int code, String out, String err) {}

    private JsonNode json(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        var told = run(all.toArray(String[]::new));
        assertThat(told.code()).as(told.err()).isZero();
        return JsonMapper.shared().readTree(told.out());
    }

    private Told run(String... arguments) {
        var all = new ArrayList<>(
                List.of("occupancy", "--config", folder.resolve("settings").toString()));
        all.addAll(List.of(arguments));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var before = System.out;
        var beforeErr = System.err;
        try (var toOut = new PrintStream(out, true, StandardCharsets.UTF_8);
                var toErr = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            System.setOut(toOut);
            System.setErr(toErr);
            int code = Main.run(all.toArray(String[]::new));
            return new Told(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
            System.setErr(beforeErr);
        }
    }
}
