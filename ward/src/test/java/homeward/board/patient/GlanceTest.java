package homeward.board.patient;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.earlywarning.News2;
import homeward.earlywarning.SaturationScale;
import homeward.earlywarning.VitalSign;
import homeward.earlywarning.VitalSigns;
import homeward.monitoring.Chart;
import homeward.monitoring.Latest;
import homeward.monitoring.Plan;
import homeward.organisations.Ward;
import homeward.patients.Gender;
import homeward.patients.Patient;
import homeward.patients.Person;
import homeward.stays.Presence;
import homeward.stays.Stay;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.StayNo;
import homeward.vocabulary.WardId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GlanceTest {

    private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");
    private static final Duration EVERY = Duration.ofHours(4);

    @Test
    void is_alike_while_only_time_goes_on() {
        assertThat(tag(chart(), NOON.plusSeconds(5))).isEqualTo(tag(chart(), NOON));
    }

    @Test
    void is_another_once_what_was_measured_is_too_old_to_stand_for_the_patient() {
        var latest = NOON.plus(EVERY);
        assertThat(tag(chart(), latest.plusSeconds(1))).isNotEqualTo(tag(chart(), latest));
    }

    @Test
    void is_another_on_another_day_in_london() {
        assertThat(tag(null, NOON.plus(Duration.ofHours(12)))).isNotEqualTo(tag(null, NOON));
    }

    @Test
    void is_another_for_somebody_who_is_watched_no_more() {
        assertThat(tag(null, NOON)).isNotEqualTo(tag(chart(), NOON));
    }

    private static String tag(@Nullable Chart chart, Instant now) {
        return Glance.of(somebody(), chart, List.of(), List.of(), List.of(), null, now)
                .tag();
    }

    private static OnTheWard somebody() {
        var person =
                new Person(new PatientId("p-1"), null, "Abbott", "Anne", Gender.FEMALE, LocalDate.parse("1945-07-14"));
        var ward = new Ward(new WardId("frailty"), "Frailty virtual ward");
        var number = new PatientNo(1);
        return new OnTheWard(
                new Patient(number, person),
                new Stay(new StayNo(1), number, ward.id(), NOON, Presence.ON_THE_WARD, NOON),
                ward);
    }

    /// As the room tells it at any moment of the window and just after: staleness is for the reader to see.
    private static Chart chart() {
        var plan = new Plan(NOON, EVERY, SaturationScale.SCALE_1, false, LocalDate.parse("1961-07-14"), null, null);
        var pulse = new Latest(VitalSign.PULSE, 70_000, NOON, 1, false);
        var score = News2.of(VitalSigns.none().with(VitalSign.PULSE, 70_000), SaturationScale.SCALE_1);
        return new Chart(new PatientNo(1), Map.of(VitalSign.PULSE, pulse), score, NOON, NOON, NOON.plus(EVERY), plan);
    }
}
