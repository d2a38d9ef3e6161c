package homeward.board.patient;

import static org.assertj.core.api.Assertions.assertThat;

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
import homeward.stays.Admission;
import homeward.stays.AdmitPatients;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.WardId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A program that asks for trends: `/trends/ID.csv` and `.json`. A pulse was taken every minute of one hour; what was
/// measured before 2020 is kept no longer.
@Timeout(120)
class TrendFiguresStoryTest {

    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static final int MINUTES = 60;
    private static final int LOWEST = 60;

    private static Instant hour = Instant.EPOCH;

    @BeforeAll
    static void take_the_pulse() {
        hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(3));
        homeward.database()
                .jdbc()
                .sql("insert into monitoring.closed values ('score', '2020-01-01Z', now())")
                .update();
        var ward = new WardId("frailty");
        var patient = new PatientId("p-abbott");
        var person = new Person(patient, null, "Abbott", "Anne", Gender.FEMALE, LocalDate.parse("1945-07-14"));
        homeward.room(OpenWards.class).open(List.of(new Ward(ward, "Frailty virtual ward")));
        homeward.room(AdmitPatients.class).admit(List.of(new Admission(person, ward, hour.minusSeconds(60))));
        var entries = new ArrayList<Entry>();
        for (int minute = 0; minute < MINUTES; minute++) {
            var pulse = new Measured.Single(VitalSign.PULSE, (LOWEST + minute) * 1_000);
            var at = hour.plus(Duration.ofMinutes(minute));
            entries.add(new Entry.Chartable(new SentReading(patient, pulse, at, null, "device", null, "{}")));
        }
        homeward.room(RecordReadings.class).record(entries, Instant.now());
    }

    @ParameterizedTest
    @CsvSource({"1000, 60, 0", "60, 60, 0", "20, 20, 240", "1, 1, 3600"})
    void has_each_value_where_there_is_room_and_stretches_where_there_is_not(int points, int most, int seconds)
            throws Exception {
        var pulses = pulses(csv(thatHour() + "&points=" + points));
        assertThat(pulses).isNotEmpty().hasSizeLessThanOrEqualTo(most);
        assertThat(pulses).allSatisfy(row -> assertThat(row.get(4)).isEqualTo(Integer.toString(seconds)));
        assertThat(pulses.stream().mapToInt(row -> Integer.parseInt(row.get(8))).sum())
                .as("no value is lost, however few the marks")
                .isEqualTo(MINUTES);
        assertThat(pulses.getFirst().get(5)).as("the lowest").isEqualTo("60");
        assertThat(pulses.getLast().get(7)).as("the highest").isEqualTo("119");
    }

    @Test
    void is_the_last_day_without_being_asked_for_any_time() throws Exception {
        assertThat(pulses(csv(""))).hasSize(MINUTES);
    }

    @Test
    void says_the_same_as_json() throws Exception {
        var answer = asked("p-abbott.json?" + thatHour() + "&points=1");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        assertThat(answer.body())
                .startsWith("{\"from\":\"" + hour + "\"")
                .contains("{\"sign\":\"pulse\",\"unit\":\"beats/min\",\"source\":\"reading\",\"start\":\"" + hour
                        + "\",\"seconds\":3600,\"low\":60,\"median\":89,\"high\":119,\"count\":60,\"poor\":0}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "from=2026-01-01",
                "to=",
                "from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z",
                "from=2026-01-01T00:00:00Z&to=2026-01-01T00:00:00Z",
                "from=2001-01-01T00:00:00Z&to=2001-01-02T00:00:00Z",
                "from=9999-01-01T00:00:00Z&to=9999-01-02T00:00:00Z",
                "to=-999999999-01-01T00:00:00Z",
                "points=0",
                "points=1001",
                "points=-1",
                "points=many",
                "points=99999999999999999999"
            })
    void no_time_that_can_be_shown_is_refused_kindly(String query) throws Exception {
        var answer = asked("p-abbott.csv?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:problem:board:no-such-span");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "p_abbott", "..", "a b"})
    void nobody_on_a_ward_is_not_found(String id) throws Exception {
        var answer = asked(id.replace(" ", "%20") + ".json");
        assertThat(answer.statusCode()).isIn(400, 404);
    }

    @Test
    void somebody_unknown_has_a_problem_that_says_so() throws Exception {
        assertThat(asked("nobody.csv").body()).contains("urn:problem:board:no-such-patient");
    }

    @Test
    void what_is_kept_no_longer_is_gone_and_not_merely_empty() throws Exception {
        var gone = asked("p-abbott.csv?from=2019-12-31T00:00:00Z&to=2020-01-01T00:00:00Z");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("urn:problem:board:no-longer-kept");
        assertThat(asked("p-abbott.csv?from=2019-12-31T00:00:00Z&to=2020-01-01T00:00:01Z")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_stranger_is_turned_away() throws Exception {
        assertThat(homeward.send(homeward.to("/trends/p-abbott.csv")).statusCode())
                .isEqualTo(401);
    }

    private static String thatHour() {
        return "from=" + hour + "&to=" + hour.plus(Duration.ofHours(1));
    }

    private static HttpResponse<String> asked(String place) throws Exception {
        return homeward.send(homeward.fromAMachineTo("/trends/" + place));
    }

    private static String csv(String query) throws Exception {
        var answer = asked("p-abbott.csv?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
        return answer.body();
    }

    private static List<List<String>> pulses(String csv) {
        return csv.lines()
                .filter(line -> line.startsWith("pulse,"))
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }
}
