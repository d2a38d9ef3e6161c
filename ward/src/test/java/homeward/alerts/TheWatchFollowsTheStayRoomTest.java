package homeward.alerts;

import static homeward.OpenHouse.reading;
import static org.assertj.core.api.Assertions.assertThat;

import homeward.OpenHouse;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Receipt;
import homeward.plumbing.Reach;
import homeward.stays.Destination;
import homeward.stays.DischargeMethod;
import homeward.stays.Happening;
import homeward.stays.MovePatient;
import homeward.stays.ReadLedger;
import homeward.stays.Recorded;
import homeward.stays.WhoIsOnTheWard;
import homeward.vocabulary.Actor;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.StayNo;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Somebody who is on a ward is watched, and nobody else is.
class TheWatchFollowsTheStayRoomTest {
    @RegisterExtension
    static final OpenHouse HOUSE = new OpenHouse();

    private static final Actor SISTER = new Actor("nurse", "Sister Okafor");
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(5);

    @Test
    void whoever_goes_on_leave_has_no_open_alert_and_raises_none() {
        var ada = HOUSE.admit("on-leave", now.minusSeconds(60));
        ill("on-leave", now.minusSeconds(30));
        assertThat(HOUSE.openAlerts(ada)).isNotEmpty();

        move(ada, new Happening.WentOnLeave(), now);

        assertThat(HOUSE.openAlerts(ada)).isEmpty();
        assertThat(HOUSE.room(ReadAlerts.class).history(ada, 10))
                .allSatisfy(alert -> assertThat(alert.state()).isInstanceOf(Episode.State.Left.class));
        assertThat(ill("on-leave", now)).noneMatch(Receipt.Accepted.class::isInstance);
        assertThat(HOUSE.openAlerts(ada)).isEmpty();
        assertThat(isWatched(ada)).isFalse();
    }

    @Test
    void whoever_comes_back_is_watched_again_under_the_same_plan() {
        var ben = HOUSE.admit("back", now.minus(Duration.ofHours(30)));
        move(ben, new Happening.WentToHospital(), now.minus(Duration.ofHours(20)));
        var plan = plans(ben);
        move(ben, new Happening.Returned(), now);

        assertThat(isWatched(ben)).isTrue();
        assertThat(plans(ben)).isEqualTo(plan);
        assertThat(HOUSE.openAlerts(ben)).as("nothing was due while away").isEmpty();
        ill("back", now);
        assertThat(HOUSE.openAlerts(ben)).extracting(Episode::rule).contains(Rule.NEWS2_HIGH);
    }

    @Test
    void a_discharge_that_never_happened_leaves_nobody_unwatched() {
        var cleo = HOUSE.admit("still-here", now.minusSeconds(60));
        var stay = stay(cleo);
        move(
                cleo,
                new Happening.Discharged(DischargeMethod.CLINICAL_ADVICE, Destination.USUAL_RESIDENCE),
                now.minusSeconds(10));
        assertThat(isWatched(cleo)).isFalse();

        var discharge = HOUSE.room(ReadLedger.class).of(stay).getLast();
        var corrected = HOUSE.room(MovePatient.class)
                .correct(
                        stay,
                        OpenHouse.WARD,
                        discharge.number(),
                        new Happening.NeverHappened(),
                        now,
                        SISTER,
                        "The wrong patient was ticked",
                        now);

        assertThat(corrected).isInstanceOf(Recorded.Done.class);
        assertThat(isWatched(cleo)).isTrue();
        ill("still-here", now);
        assertThat(HOUSE.openAlerts(cleo)).isNotEmpty();
    }

    @Test
    void nothing_is_written_twice_when_it_is_pressed_twice() {
        var dan = HOUSE.admit("twice", now.minusSeconds(60));
        var stay = stay(dan);
        move(dan, new Happening.WentOnLeave(), now);
        var again = HOUSE.room(MovePatient.class)
                .move(stay, OpenHouse.WARD, new Happening.WentOnLeave(), now, SISTER, null, now);
        assertThat(again).isInstanceOf(Recorded.DoesNotFit.class);
        assertThat(HOUSE.room(ReadLedger.class).of(stay)).hasSize(2);
    }

    private void move(PatientNo patient, Happening what, Instant at) {
        assertThat(HOUSE.room(MovePatient.class).move(stay(patient), OpenHouse.WARD, what, at, SISTER, null, now))
                .isInstanceOf(Recorded.Done.class);
    }

    private static StayNo stay(PatientNo patient) {
        return Objects.requireNonNull(
                        HOUSE.room(WhoIsOnTheWard.class).of(Set.of(patient)).get(patient))
                .no();
    }

    private static boolean isWatched(PatientNo patient) {
        return rows("monitoring.watch where watched_until is null and patient_no = " + patient.value()) == 1;
    }

    private static long plans(PatientNo patient) {
        return rows("monitoring.plan where patient_no = " + patient.value());
    }

    private static long rows(String table) {
        return HOUSE.database()
                .jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    /// Scores 3 for respirations, 3 for saturation, 3 for pressure and 3 for pulse.
    private static List<Receipt> ill(String patient, Instant at) {
        return Reach.within(
                Reach.HOUSE,
                () -> HOUSE.record(
                        reading(patient, VitalSign.RESPIRATION_RATE, 26_000, at),
                        reading(patient, VitalSign.OXYGEN_SATURATION, 90_000, at),
                        reading(patient, VitalSign.SYSTOLIC_PRESSURE, 85_000, at),
                        reading(patient, VitalSign.PULSE, 135_000, at)));
    }
}
