package homeward.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeward.simulator.course.Story;
import homeward.simulator.door.Json;
import homeward.simulator.door.Ticking;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoWardTest {
    private static final Instant NOW = Instant.parse("2026-01-05T18:00:00Z");

    private final FakeWard ward = new FakeWard();

    @AfterEach
    void close() {
        ward.close();
    }

    @Test
    void says_when_the_ward_will_not_have_them() {
        ward.refuse(403, 403);
        assertThatThrownBy(() -> DemoWard.start(ward.access(), 3, 1, standing()))
                .isInstanceOf(DemoWard.Refused.class)
                .hasMessageContaining("HTTP 403");
    }

    @Test
    void opens_one_ward_and_admits_everybody_to_it() throws InterruptedException {
        start(40);
        assertThat(ward.resources("Organization").map(one -> one.textAt("id"))).containsOnly(Optional.of("demo-ward"));
        assertThat(ward.resources("Patient"))
                .hasSize(40)
                .allMatch(one -> one.written().contains("Organization/demo-ward"));
    }

    @Test
    void admits_nobody_without_the_history() throws InterruptedException {
        start(40);
        assertThat(ward.sent().stream().skip(1)).hasSize(4).allSatisfy(sent -> {
            var patients = sent.resources().stream()
                    .flatMap(one -> one.textAt("id").stream())
                    .map(id -> "Patient/" + id)
                    .toList();
            assertThat(sent.resources().stream()
                            .filter(one -> one.at("subject").isPresent())
                            .map(DemoWardTest::subject)
                            .distinct())
                    .hasSize(10)
                    .hasSameElementsAs(patients);
        });
    }

    @Test
    void may_be_empty() throws InterruptedException {
        start(0);
        assertThat(ward.resources("Patient")).isEmpty();
        assertThat(ward.resources("Organization")).hasSize(1);
    }

    @Test
    void hands_in_the_last_day_and_a_half_of_everybody() throws InterruptedException {
        start(40);
        var byPatient = ward.resources("Observation").collect(Collectors.groupingBy(DemoWardTest::subject));
        assertThat(byPatient).hasSize(40);
        assertThat(byPatient.values()).allSatisfy(mine -> {
            assertThat(mine.stream().map(DemoWardTest::takenAt))
                    .allMatch(at -> at.isBefore(NOW) && at.isAfter(NOW.minus(Duration.ofHours(37))));
            assertThat(mine.stream()
                            .filter(one -> one.at("valueSampledData").isEmpty())
                            .map(DemoWardTest::takenAt)
                            .distinct()
                            .count())
                    .isBetween(2L, 11L);
        });
    }

    @Test
    void hands_in_only_what_the_ward_does_not_have_from_an_earlier_demo() throws InterruptedException {
        var known = NOW.minus(Duration.ofHours(4));
        ward.knows(Json.object("effectivePeriod", Json.object("start", known.toString())));
        start(40);
        assertThat(ward.resources("Observation").map(DemoWardTest::takenAt))
                .isNotEmpty()
                .allMatch(known::isBefore);
    }

    @Test
    void three_have_gone_silent_for_more_than_twelve_hours() {
        var silent = everybody().stream().filter(DemoPatient::isSilent).toList();
        assertThat(silent)
                .hasSize(3)
                .allSatisfy(patient -> assertThat(patient.observedBefore().getLast())
                        .isBetween(NOW.minus(Duration.ofHours(20)), NOW.minus(Duration.ofHours(13))));
    }

    @Test
    void everybody_else_was_observed_within_the_last_twelve_hours() {
        var early = Instant.parse("2026-01-05T04:30:00Z");
        for (var now : List.of(NOW, early)) {
            assertThat(DemoWard.everybody(40, 1, now))
                    .filteredOn(patient -> !patient.isSilent())
                    .allMatch(patient -> patient.observedBefore().getLast().isAfter(now.minus(Duration.ofHours(12))));
        }
    }

    @Test
    void the_same_seed_is_the_same_people_with_the_same_values() {
        assertThat(written(everybody())).isEqualTo(written(everybody()));
        assertThat(written(everybody())).isNotEqualTo(written(DemoWard.everybody(40, 2, NOW)));
    }

    @Test
    void all_are_of_an_age_to_be_there_and_one_is_fifteen() {
        var ages = everybody().stream()
                .map(patient -> patient.person()
                        .birthDate()
                        .until(LocalDate.ofInstant(NOW, ZoneOffset.UTC))
                        .getYears())
                .toList();
        assertThat(ages).filteredOn(age -> age == 15).hasSize(1);
        assertThat(ages).filteredOn(age -> age != 15).allMatch(age -> age >= 44 && age <= 96);
    }

    @Test
    void a_few_are_meant_to_worsen_and_most_to_stay_well() {
        var stories = everybody().stream()
                .map(patient -> patient.part().story())
                .collect(Collectors.groupingBy(story -> story, Collectors.counting()));
        assertThat(stories.get(Story.STEADY)).isGreaterThan(25);
        assertThat(stories).containsKeys(Story.values());
    }

    @Test
    void nobody_sends_a_consciousness_whose_habit_is_to_leave_it_out() {
        assertThat(everybody())
                .filteredOn(patient -> patient.part().habit() == Habit.LEAVES_OUT_CONSCIOUSNESS)
                .hasSize(2)
                .allMatch(patient ->
                        patient.set(NOW).stream().noneMatch(one -> one.written().contains("67775-7")));
    }

    @Test
    void sends_nothing_more_when_it_is_closed() throws InterruptedException {
        var demo = DemoWard.start(ward.access(), 5, 1, Ticking.real());
        demo.close();
        assertThat(demo.isSending()).isFalse();
    }

    private void start(int patients) throws InterruptedException {
        DemoWard.start(ward.access(), patients, 1, standing()).close();
    }

    private static List<DemoPatient> everybody() {
        return DemoWard.everybody(40, 1, NOW);
    }

    private static List<String> written(List<DemoPatient> everybody) {
        return everybody.stream()
                .map(patient -> patient.person()
                        + patient.observedBefore().stream()
                                .flatMap(at -> patient.set(at).stream())
                                .map(Json::written)
                                .collect(Collectors.joining()))
                .toList();
    }

    private static String subject(Json observation) {
        return observation.at("subject").orElseThrow().textAt("reference").orElseThrow();
    }

    private static Instant takenAt(Json observation) {
        return Instant.parse(observation.textAt("effectiveDateTime").orElseThrow());
    }

    /// Nobody waits it out.
    private static Ticking standing() {
        return new Ticking() {
            @Override
            public Instant instant() {
                return NOW;
            }

            @Override
            public void waitUntil(Instant moment) throws InterruptedException {
                if (moment.isAfter(NOW)) {
                    new CountDownLatch(1).await();
                }
            }
        };
    }
}
