package homeward.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.simulator.door.Door;
import homeward.simulator.door.Json;
import homeward.simulator.door.JsonText;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveReadingsTest {
    private static final String NOW = "2026-01-05T18:00:00Z";

    private final FakeWard ward = new FakeWard();
    private final JumpingClock clock = new JumpingClock(NOW);
    private final Door door = new Door(ward.access(), clock);

    @AfterEach
    void close() {
        door.close();
        ward.close();
    }

    @Test
    void waits_out_a_ward_that_does_not_answer_and_loses_nothing_in_between() throws InterruptedException {
        ward.refuse(503, 503, 500, 503, 503);
        live(40, Duration.ofMinutes(2));
        var times = ward.resources("Observation")
                .filter(one -> one.at("valueSampledData").isEmpty())
                .map(LiveReadingsTest::takenAt)
                .toList();
        assertThat(times).isSorted();
        assertThat(times.getFirst()).isBefore(Instant.parse(NOW).plusSeconds(10));
    }

    @Test
    void takes_a_refusal_for_an_answer() throws InterruptedException {
        ward.refuse(422, 400);
        live(40, Duration.ofMinutes(1));
        assertThat(ward.sent()).hasSizeGreaterThan(5);
    }

    @Test
    void shows_a_change_every_few_seconds() throws InterruptedException {
        live(40, Duration.ofMinutes(10));
        var moments = ward.resources("Observation")
                .filter(one -> one.at("valueSampledData").isEmpty())
                .map(LiveReadingsTest::takenAt)
                .distinct()
                .sorted()
                .toList();
        for (int i = 1; i < moments.size(); i++) {
            assertThat(Duration.between(moments.get(i - 1), moments.get(i))).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void asks_little_of_the_ward_however_many_patients_there_are() throws InterruptedException {
        live(2000, Duration.ofSeconds(60));
        assertThat(ward.sent()).hasSizeLessThan(60 * 6);
    }

    @Test
    void the_silent_stay_silent() throws InterruptedException {
        live(40, Duration.ofMinutes(10));
        assertThat(ward.sent())
                .noneMatch(sent -> DemoWard.everybody(40, 1, Instant.parse(NOW)).stream()
                        .filter(DemoPatient::isSilent)
                        .anyMatch(patient -> sent.body().contains("Patient/" + patient.id() + "\"")));
    }

    @Test
    void wearers_send_whole_minutes_that_follow_one_another() throws InterruptedException {
        live(40, Duration.ofMinutes(5));
        var blocks = ward.resources("Observation")
                .filter(one -> one.at("valueSampledData").isPresent())
                .collect(Collectors.groupingBy(
                        one -> one.at("subject").orElseThrow().written()
                                + one.at("code").orElseThrow().written()));
        assertThat(blocks).hasSize(12);
        assertThat(blocks.values()).allSatisfy(mine -> {
            assertThat(mine).hasSizeGreaterThanOrEqualTo(4);
            for (int i = 1; i < mine.size(); i++) {
                assertThat(takenAt(mine.get(i)))
                        .isEqualTo(takenAt(mine.get(i - 1)).plusSeconds(60));
            }
            assertThat(mine).allMatch(one -> samples(one).length == 60);
        });
    }

    @Test
    void some_send_everything_twice() throws InterruptedException {
        live(40, Duration.ofMinutes(10));
        var bodies = ward.sent().stream().map(FakeWard.Sent::body).toList();
        assertThat(bodies.size()).isGreaterThan((int) bodies.stream().distinct().count());
    }

    @Test
    void rubbish_of_every_kind_comes_in_between() throws InterruptedException {
        live(40, Duration.ofMinutes(15));
        var rubbish = ward.sent().stream()
                .filter(sent -> sent.path().equals("/Observation"))
                .map(FakeWard.Sent::body)
                .toList();
        assertThat(rubbish).hasSizeGreaterThanOrEqualTo(Rubbish.kinds());
        assertThat(rubbish).anyMatch(body -> JsonText.read(body).isEmpty());
        assertThat(rubbish).anyMatch(body -> body.contains("demo-nobody"));
        assertThat(rubbish).anyMatch(body -> body.contains("1970-01-02"));
    }

    private void live(int patients, Duration howLong) throws InterruptedException {
        var live = new LiveReadings(DemoWard.everybody(patients, 1, clock.instant()), clock.instant());
        for (var end = clock.instant().plus(howLong); clock.instant().isBefore(end); ) {
            live.step(door);
            clock.waitUntil(live.next(clock.instant()));
        }
    }

    private static String[] samples(Json observation) {
        return observation
                .at("valueSampledData")
                .flatMap(data -> data.textAt("data"))
                .orElseThrow()
                .split(" ");
    }

    private static Instant takenAt(Json observation) {
        return Instant.parse(observation.textAt("effectiveDateTime").orElseThrow());
    }
}
