package homeward.alerts;

import static homeward.OpenHouse.block;
import static homeward.OpenHouse.reading;
import static org.assertj.core.api.Assertions.assertThat;

import homeward.OpenHouse;
import homeward.earlywarning.VitalSign;
import homeward.plumbing.Condition;
import homeward.plumbing.Reach;
import homeward.vocabulary.Actor;
import homeward.vocabulary.PatientNo;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AlertsRoomTest {
    @RegisterExtension
    static final OpenHouse HOUSE = new OpenHouse();

    private static final Actor SISTER = new Actor("nurse", "Sister Okafor");
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(5);

    @Test
    void a_high_score_raises_one_alert_however_many_readings_repeat_it() {
        var ada = HOUSE.admit("repeats", now.minusSeconds(60));
        for (int i = 0; i < 5; i++) {
            send("repeats", now.plusMillis(i), 26_000, 90_000, 85_000, 135_000);
        }

        assertThat(HOUSE.openAlerts(ada)).extracting(Episode::rule).containsExactly(Rule.NEWS2_HIGH, Rule.RED_SCORE);
        assertThat(history(ada)).hasSize(2);
    }

    @Test
    void an_alert_stays_open_when_the_patient_later_scores_zero() {
        var ada = HOUSE.admit("later-well", now.minusSeconds(60));
        send("later-well", now, 26_000, 90_000, 85_000, 135_000);
        send("later-well", now.plusSeconds(1), 16_000, 98_000, 120_000, 70_000);

        assertThat(HOUSE.openAlerts(ada)).extracting(Episode::rule).containsExactly(Rule.NEWS2_HIGH, Rule.RED_SCORE);
    }

    @Test
    void a_half_arrived_set_that_met_a_rule_is_withdrawn_when_the_whole_does_not() {
        var ada = HOUSE.admit("half-set", now.minus(Duration.ofHours(3)));
        send("half-set", now.minus(Duration.ofHours(2)), 24_000, 96_000, 120_000, 70_000);
        HOUSE.record(reading("half-set", VitalSign.PULSE, 135_000, now));
        assertThat(HOUSE.openAlerts(ada)).extracting(Episode::rule).contains(Rule.NEWS2_MEDIUM);

        HOUSE.record(reading("half-set", VitalSign.RESPIRATION_RATE, 16_000, now));

        assertThat(HOUSE.openAlerts(ada)).extracting(Episode::rule).containsExactly(Rule.RED_SCORE);
        assertThat(history(ada))
                .filteredOn(alert -> alert.rule() == Rule.NEWS2_MEDIUM)
                .singleElement()
                .satisfies(alert -> assertThat(alert.state()).isInstanceOf(Episode.State.Withdrawn.class));
    }

    @Test
    void what_a_person_acknowledged_is_never_withdrawn() {
        var ada = HOUSE.admit("kept", now.minus(Duration.ofHours(3)));
        send("kept", now.minus(Duration.ofHours(2)), 24_000, 96_000, 120_000, 70_000);
        HOUSE.record(reading("kept", VitalSign.PULSE, 135_000, now));
        HOUSE.openAlerts(ada).forEach(alert -> acknowledge(alert.number()));

        HOUSE.record(reading("kept", VitalSign.RESPIRATION_RATE, 16_000, now));

        assertThat(history(ada))
                .allSatisfy(alert -> assertThat(alert.state()).isInstanceOf(Episode.State.Acknowledged.class));
    }

    @Test
    void an_acknowledged_alert_names_who_and_covers_the_response_time() {
        var ada = HOUSE.admit("named", now.minusSeconds(60));
        send("named", now, 26_000, 90_000, 85_000, 135_000);
        HOUSE.openAlerts(ada).forEach(alert -> acknowledge(alert.number()));

        send("named", now.plusSeconds(2), 26_000, 90_000, 85_000, 135_000);
        assertThat(HOUSE.openAlerts(ada)).isEmpty();
        assertThat(history(ada))
                .allSatisfy(alert -> assertThat(alert.state())
                        .isInstanceOfSatisfying(
                                Episode.State.Acknowledged.class,
                                acknowledged -> assertThat(acknowledged.by()).isEqualTo(SISTER)));

        send("named", now.plus(Rule.NEWS2_HIGH.respondWithin()).plusSeconds(60), 26_000, 90_000, 85_000, 135_000);
        assertThat(HOUSE.openAlerts(ada)).extracting(Episode::rule).containsExactly(Rule.NEWS2_HIGH);
    }

    @Test
    void a_sign_that_turns_red_after_the_acknowledgement_is_news() {
        var ada = HOUSE.admit("another-red", now.minusSeconds(60));
        HOUSE.record(reading("another-red", VitalSign.PULSE, 135_000, now));
        HOUSE.openAlerts(ada).forEach(alert -> acknowledge(alert.number()));

        HOUSE.record(reading("another-red", VitalSign.PULSE, 136_000, now.plusSeconds(1)));
        assertThat(HOUSE.openAlerts(ada)).isEmpty();
        HOUSE.record(reading("another-red", VitalSign.TEMPERATURE, 34_500, now.plusSeconds(2)));
        assertThat(HOUSE.openAlerts(ada)).extracting(Episode::rule).contains(Rule.RED_SCORE);
    }

    @Test
    void of_many_who_acknowledge_at_once_one_has() throws Exception {
        var ada = HOUSE.admit("race", now.minusSeconds(60));
        HOUSE.record(reading("race", VitalSign.PULSE, 135_000, now));
        long alert = HOUSE.openAlerts(ada).getFirst().number();
        Callable<Acknowledgement> one = () -> Reach.within(
                new Reach.Wards("HOMEWARD", Set.of(OpenHouse.WARD.value())),
                () -> HOUSE.room(AcknowledgeAlert.class).acknowledge(alert, SISTER, null));

        long done = 0;
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : all.invokeAll(List.of(one, one, one, one, one, one, one, one))) {
                done += answer.get() instanceof Acknowledgement.Done ? 1 : 0;
            }
        }

        assertThat(done).isEqualTo(1);
    }

    @Test
    void an_alert_that_does_not_exist_is_not_acknowledged() {
        assertThat(HOUSE.room(AcknowledgeAlert.class).acknowledge(-1, SISTER, null))
                .isEqualTo(new Acknowledgement.NoSuchAlert());
    }

    @Test
    void a_reading_that_came_hours_after_it_was_taken_raises_a_late_alert() {
        var ada = HOUSE.admit("late", now.minus(Duration.ofDays(2)));
        HOUSE.record(reading("late", VitalSign.PULSE, 135_000, now.minus(Duration.ofDays(1))));

        assertThat(HOUSE.openAlerts(ada))
                .singleElement()
                .satisfies(alert -> assertThat(alert.late()).isTrue());
    }

    @Test
    void a_wearables_block_that_came_hours_late_raises_a_late_alert_and_leaves_the_score_of_now_alone() {
        var ada = HOUSE.admit("late-block", now.minus(Duration.ofDays(2)));
        HOUSE.record(reading("late-block", VitalSign.PULSE, 70_000, now));
        var before = HOUSE.charts().of(Set.of(ada), now);

        HOUSE.record(block("late-block", VitalSign.PULSE, now.minus(Duration.ofHours(5)), "stored", 135_000, 136_000));

        assertThat(HOUSE.openAlerts(ada)).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(Rule.RED_SCORE);
            assertThat(alert.late()).isTrue();
            assertThat(alert.metAt()).isEqualTo(now.minus(Duration.ofHours(5)).truncatedTo(ChronoUnit.MINUTES));
        });
        assertThat(HOUSE.charts().of(Set.of(ada), now)).isEqualTo(before);
    }

    @Test
    void a_minute_that_turns_out_well_withdraws_the_alert_that_its_first_samples_raised() {
        var ada = HOUSE.admit("open-minute", now.minusSeconds(600));
        var minute = now.truncatedTo(ChronoUnit.MINUTES).minusSeconds(60);
        HOUSE.record(block("open-minute", VitalSign.PULSE, minute, "one", 135_000, 136_000));
        assertThat(HOUSE.openAlerts(ada)).extracting(Episode::rule).containsExactly(Rule.RED_SCORE);

        HOUSE.record(block("open-minute", VitalSign.PULSE, minute.plusSeconds(2), "two", 80_000, 80_000, 80_000));

        assertThat(HOUSE.openAlerts(ada)).isEmpty();
        assertThat(HOUSE.charts().scores(ada, minute, now)).hasSize(1);
    }

    @Test
    void silence_past_the_deadline_raises_a_technical_alert_that_ends_when_readings_come_again() {
        var silent = HOUSE.admit("silent", now.minus(Duration.ofHours(13)));
        var quiet = HOUSE.admit("not-yet-due", now.minus(Duration.ofHours(11)));

        Condition.within(Duration.ofSeconds(20), () -> !HOUSE.openAlerts(silent).isEmpty());
        assertThat(HOUSE.openAlerts(silent)).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(Rule.SILENCE);
            assertThat(alert.metAt()).isEqualTo(now.minus(Duration.ofHours(1)));
        });
        assertThat(HOUSE.openAlerts(quiet)).isEmpty();

        HOUSE.record(reading("silent", VitalSign.PULSE, 70_000, now.minus(Duration.ofMinutes(750))));
        assertThat(HOUSE.openAlerts(silent)).hasSize(1);
        HOUSE.record(reading("silent", VitalSign.PULSE, 70_000, now));
        assertThat(HOUSE.openAlerts(silent)).isEmpty();
        assertThat(history(silent))
                .singleElement()
                .satisfies(alert -> assertThat(alert.state()).isInstanceOf(Episode.State.Resumed.class));
    }

    private static void acknowledge(long alert) {
        assertThat(HOUSE.room(AcknowledgeAlert.class).acknowledge(alert, SISTER, "On my way"))
                .isInstanceOf(Acknowledgement.Done.class);
    }

    private static List<Episode> history(PatientNo patient) {
        return HOUSE.room(ReadAlerts.class).history(patient, 100);
    }

    private static void send(String patient, Instant at, int respiration, int saturation, int systolic, int pulse) {
        HOUSE.record(
                reading(patient, VitalSign.RESPIRATION_RATE, respiration, at),
                reading(patient, VitalSign.OXYGEN_SATURATION, saturation, at),
                reading(patient, VitalSign.INSPIRED_OXYGEN, 0, at),
                reading(patient, VitalSign.SYSTOLIC_PRESSURE, systolic, at),
                reading(patient, VitalSign.PULSE, pulse, at),
                reading(patient, VitalSign.CONSCIOUSNESS, 0, at),
                reading(patient, VitalSign.TEMPERATURE, 37_000, at));
    }
}
