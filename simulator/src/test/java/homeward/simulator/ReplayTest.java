package homeward.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeward.simulator.Replay.Outcome;
import homeward.simulator.Replay.Wish;
import homeward.simulator.door.Json;
import homeward.simulator.door.Tally;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final double AT_ONCE = Double.POSITIVE_INFINITY;
    private static final String HEADER = "patient,taken_at,code,value,unit,source,id\n";

    @TempDir
    private Path folder = Path.of("");

    private final FakeWard ward = new FakeWard();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();
    private final JumpingClock clock = new JumpingClock("2026-01-05T08:00:00Z");
    private final Replay replay =
            new Replay(ward.access(), clock, new PrintStream(progress, true, StandardCharsets.UTF_8));

    @AfterEach
    void close() {
        ward.close();
    }

    @Test
    void refuses_to_go_slower_than_life() {
        assertThatThrownBy(() -> new Wish(folder, 0.5, false, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void says_when_there_is_nothing_to_send() throws Exception {
        assertThat(replay.run(new Wish(folder.resolve("absent.csv"), 1, false, null)))
                .isInstanceOf(Outcome.NothingToSend.class);
        assertThat(replay.run(new Wish(file(HEADER), 1, false, null))).isInstanceOf(Outcome.NothingToSend.class);
    }

    @Test
    void stops_when_the_token_is_not_taken() throws Exception {
        ward.refuse(401);
        assertThat(replay.run(new Wish(file(pulses("p1", 500)), AT_ONCE, false, null)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void stops_when_the_ward_is_gone() throws Exception {
        var file = file(pulses("p1", 500));
        ward.close();
        assertThat(replay.run(new Wish(file, AT_ONCE, false, null))).isInstanceOf(Outcome.NotReached.class);
    }

    @Test
    void counts_a_bundle_that_is_refused_and_goes_on() throws Exception {
        ward.refuse(422);
        assertThat(replay.run(new Wish(file(pulses("p1", 100)), AT_ONCE, false, null)))
                .isInstanceOfSatisfying(Outcome.Done.class, done -> {
                    assertThat(done.tally().rejected()).isPositive();
                    assertThat(done.tally().sent()).isEqualTo(100);
                });
    }

    @Test
    void sends_all_again_while_the_ward_is_busy() throws Exception {
        ward.refuse(503, 503);
        assertThat(replay.run(new Wish(file(pulses("p1", 10)), AT_ONCE, false, null)))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.tally()).isEqualTo(new Tally(10, 0, 0, 0, 0)));
        assertThat(ward.resources("Observation")).hasSize(10);
    }

    @Test
    void keeps_each_patients_readings_in_order() throws Exception {
        var lines = IntStream.range(0, 20)
                .mapToObj(patient -> pulses("p" + patient, 50).substring(HEADER.length()))
                .collect(Collectors.joining("", HEADER, ""));
        replay.run(new Wish(file(lines), AT_ONCE, false, null));
        var byPatient = ward.resources("Observation")
                .collect(Collectors.groupingBy(one ->
                        one.at("subject").orElseThrow().textAt("reference").orElseThrow()));
        assertThat(byPatient).hasSize(20);
        assertThat(byPatient.values())
                .allSatisfy(mine -> assertThat(mine.stream().map(ReplayTest::takenAt))
                        .hasSize(50)
                        .isSorted());
    }

    @Test
    void ends_with_the_last_reading_taken_now() throws Exception {
        replay.run(new Wish(file(pulses("p1", 61)), 60, false, null));
        var last = takenAt(ward.resources("Observation").toList().getLast());
        assertThat(last).isEqualTo(Instant.parse("2026-01-05T08:01:00Z")).isEqualTo(clock.instant());
    }

    @Test
    void renames_readings_that_it_moves_in_time_and_no_others() throws Exception {
        var file = file(HEADER + "p1,2020-01-01T00:00:00Z,8867-4,70,/min,,r-1\n");
        replay.run(new Wish(file, 1, true, null));
        replay.run(new Wish(file, 1, false, null));
        assertThat(ward.resources("Observation")
                        .map(one -> one.itemsAt("identifier")
                                .getFirst()
                                .textAt("value")
                                .orElse("")))
                .containsExactly("r-1", "r-1@2026-01-05T08:00:00Z");
    }

    @Test
    void admits_everybody_in_the_file_first_when_asked_to() throws Exception {
        replay.run(new Wish(file(pulses("p1", 2)), AT_ONCE, false, Replay.WARD));
        assertThat(ward.sent().stream()
                        .map(sent -> sent.resources()
                                .getFirst()
                                .textAt("resourceType")
                                .orElse("")))
                .startsWith("Organization", "Patient", "Observation");
    }

    @Test
    void leaves_it_to_the_ward_when_a_stay_begins() throws Exception {
        replay.run(new Wish(file(pulses("p1", 61)), AT_ONCE, false, Replay.WARD));
        assertThat(ward.resources("Patient").map(Json::written)).noneMatch(one -> one.contains(Fhir.ADMITTED_AT));
    }

    @Test
    void renames_no_ward_that_is_there() throws Exception {
        replay.run(new Wish(file(pulses("p1", 2)), AT_ONCE, false, "demo-ward"));
        assertThat(ward.resources("Organization")).isEmpty();
        assertThat(ward.resources("Patient").map(Json::written))
                .allMatch(one -> one.contains("Organization/demo-ward"));
    }

    @Test
    void says_how_far_it_is() throws Exception {
        replay.run(new Wish(file(pulses("p1", 4)), AT_ONCE, false, null));
        assertThat(progress.toString(StandardCharsets.UTF_8)).contains("Readings: 4 of 4 (100 %)");
    }

    @Test
    void sends_a_folder_of_records_side_by_side() throws Exception {
        for (var record : List.of("1", "2")) {
            Files.writeString(folder.resolve(record + ".txt"), """
                    Time,Parameter,Value
                    00:00,RecordID,%s
                    00:00,Age,70
                    01:00,HR,70
                    02:00,HR,80
                    """.formatted(record));
        }
        replay.run(new Wish(folder, AT_ONCE, false, Replay.WARD));
        assertThat(ward.resources("Patient")).hasSize(2);
        assertThat(ward.resources("Observation").map(ReplayTest::takenAt).distinct())
                .hasSize(2);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("readings.csv"), text);
    }

    /// One a minute.
    private static String pulses(String patient, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> patient + ","
                        + Instant.parse("2020-01-01T00:00:00Z").plusSeconds(60L * i) + ",8867-4,70,/min,,\n")
                .collect(Collectors.joining("", HEADER, ""));
    }

    private static Instant takenAt(Json observation) {
        return Instant.parse(observation.textAt("effectiveDateTime").orElseThrow());
    }
}
