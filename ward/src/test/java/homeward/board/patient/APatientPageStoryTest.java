package homeward.board.patient;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.commandline.Browser;
import homeward.commandline.RunningHomeward;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Entry;
import homeward.monitoring.Measured;
import homeward.monitoring.RecordReadings;
import homeward.monitoring.SentReading;
import homeward.organisations.OpenWards;
import homeward.organisations.Ward;
import homeward.patients.Gender;
import homeward.patients.Person;
import homeward.staff.Role;
import homeward.stays.Admission;
import homeward.stays.AdmitPatients;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.WardId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A page that goes on asking whether anything has changed.
@Timeout(120)
class APatientPageStoryTest {

    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static Browser nurse = homeward.browser();

    private final Instant now = Instant.now();
    private PatientId patient = new PatientId("nobody");

    @BeforeAll
    static void open_the_ward() throws Exception {
        homeward.room(OpenWards.class).open(List.of(new Ward(new WardId("frailty"), "Frailty virtual ward")));
        nurse = homeward.signedIn(Role.NURSE);
    }

    @BeforeEach
    void admit(TestInfo test) {
        patient = new PatientId("p-" + Integer.toHexString(test.getDisplayName().hashCode()));
        var person = new Person(patient, null, "Abbott", "Anne", Gender.FEMALE, LocalDate.parse("1945-07-14"));
        var yesterday = now.minus(Duration.ofDays(1));
        homeward.room(AdmitPatients.class).admit(List.of(new Admission(person, new WardId("frailty"), yesterday)));
    }

    @Test
    void is_not_sent_again_while_nothing_changes() throws Exception {
        measured(VitalSign.PULSE, 70_000, now.minusSeconds(60));
        var tag = tag(asked());
        var again = askedSince(tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("Date"))
                .as("by which a screen knows that it is live")
                .isPresent();
    }

    @Test
    void carries_its_tag_for_the_script_that_asks_again() throws Exception {
        var page = asked();
        assertThat(Jsoup.parse(page.body()).expectFirst("#live").attr("data-tag"))
                .isEqualTo(tag(page));
        assertThat(askedSince("\"\"").statusCode()).isEqualTo(200);
    }

    @Test
    void is_sent_when_something_was_measured() throws Exception {
        var tag = tag(asked());
        measured(VitalSign.PULSE, 70_000, now);
        assertThat(askedSince(tag).statusCode()).isEqualTo(200);
    }

    @Test
    void is_sent_when_an_older_reading_arrives_late() throws Exception {
        measured(VitalSign.PULSE, 70_000, now.minusSeconds(60));
        var tag = tag(asked());
        measured(VitalSign.PULSE, 75_000, now.minus(Duration.ofHours(3)));
        assertThat(askedSince(tag).statusCode()).isEqualTo(200);
    }

    @Test
    void is_sent_when_somebody_else_acknowledges_an_alert() throws Exception {
        measured(VitalSign.RESPIRATION_RATE, 26_000, now.minusSeconds(60));
        var page = asked();
        var tag = tag(page);
        var form = Jsoup.parse(page.body()).expectFirst(".hw-alert__form").attr("action");
        homeward.signedIn(Role.NURSE).submit("/patients/" + patient.value(), form, Map.of());
        assertThat(askedSince(tag).statusCode()).isEqualTo(200);
    }

    @Test
    void is_not_found_for_somebody_unknown_whatever_was_seen_before() throws Exception {
        var tag = tag(asked());
        assertThat(nurse.getUnlessIs(tag, "/patients/nobody").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> asked() throws Exception {
        return nurse.get("/patients/" + patient.value());
    }

    private HttpResponse<String> askedSince(String tag) throws Exception {
        return nurse.getUnlessIs(tag, "/patients/" + patient.value());
    }

    private static String tag(HttpResponse<String> page) {
        return page.headers().firstValue("ETag").orElseThrow();
    }

    private void measured(VitalSign sign, int thousandths, Instant at) {
        var reading =
                new SentReading(patient, new Measured.Single(sign, thousandths), at, null, "test device", null, "{}");
        homeward.room(RecordReadings.class).record(List.of(new Entry.Chartable(reading)), now);
    }
}
