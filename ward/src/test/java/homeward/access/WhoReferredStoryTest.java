package homeward.access;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.access.TwoProviders.Place;
import homeward.commandline.RunningHomeward;
import homeward.plumbing.Reach;
import homeward.staff.Post;
import homeward.staff.Role;
import homeward.staff.SignedIn;
import homeward.stays.NoteReferral;
import homeward.stays.Referral;
import homeward.vocabulary.Actor;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who asked for a patient's place follows what becomes of it, and reaches nobody's chart by it.
class WhoReferredStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static final String PRACTICE = "Y00001";
    private static final String REFERRAL = "/referrals/" + Place.OWN_WARD.patient();

    private static @Nullable TwoProviders world;

    @BeforeAll
    static void two_providers() throws Exception {
        homeward.send(homeward.to("/health"));
        world = new TwoProviders(homeward);
    }

    @BeforeEach
    void everybody_is_on_their_ward() {
        homeward.database()
                .jdbc()
                .sql("update stays.span set until_at = null, end_known_from = null,"
                        + " admitted_at = now() - interval '60 days', from_at = now() - interval '60 days'")
                .update();
        referred("gp", PRACTICE);
    }

    @Test
    void they_see_what_became_of_their_patient_and_nobody_elses() throws Exception {
        assertThat(main(get("gp", PRACTICE, null, REFERRAL))).contains("TEST, Ada", "Ward own", "On the ward");
        assertThat(main(get("gp", PRACTICE, null, "/referrals"))).containsOnlyOnce("TEST, Ada");
        assertThat(get("gp", PRACTICE, null, "/referrals/" + Place.OTHER_WARD.patient())
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("another-gp", PRACTICE, null, REFERRAL).statusCode()).isEqualTo(404);
    }

    @Test
    void they_reach_no_chart_and_no_ward_by_it() throws Exception {
        for (var path : List.of(
                "/patients/" + Place.OWN_WARD.patient(),
                "/patients/" + Place.OWN_WARD.patient() + "/trends.csv",
                "/wards/" + Place.OWN_WARD.ward().value() + "/board")) {
            assertThat(get("gp", PRACTICE, null, path).statusCode()).isEqualTo(404);
        }
        assertThat(rows("stays.span")).isOne();
        assertThat(rows("patients.patient")).isOne();
        for (var table : List.of(
                "alerts.episode", "monitoring.reading", "monitoring.score", "monitoring.watch", "audit.entry")) {
            assertThat(rows(table)).as(table).isZero();
        }
    }

    @Test
    void they_see_it_until_four_weeks_after_discharge() throws Exception {
        discharged(Duration.ofDays(27));
        assertThat(main(get("gp", PRACTICE, null, REFERRAL))).contains("Discharged on");
        assertThat(rows("stays.span")).isOne();
        discharged(Duration.ofDays(29));
        assertThat(get("gp", PRACTICE, null, REFERRAL).statusCode()).isEqualTo(404);
        assertThat(main(get("gp", PRACTICE, null, "/referrals"))).contains("Nobody whom you referred");
        assertThat(rows("stays.span")).isZero();
    }

    @Test
    void where_only_the_organisation_is_known_those_see_it_who_act_for_all_of_it() throws Exception {
        referred(null, PRACTICE);
        assertThat(get("another-gp", PRACTICE, null, REFERRAL).statusCode()).isEqualTo(200);
        assertThat(get("another-gp", PRACTICE, new WardId("room-1"), REFERRAL).statusCode())
                .isEqualTo(404);
        assertThat(get("another-gp", "Y00002", null, REFERRAL).statusCode()).isEqualTo(404);
    }

    private static void referred(@Nullable String username, String organisation) {
        var now = homeward.room(InstantSource.class).instant();
        assertThat(homeward.room(NoteReferral.class)
                        .note(
                                Objects.requireNonNull(world).patient(Place.OWN_WARD),
                                new Referral(now, username, new OdsCode(organisation))))
                .isTrue();
    }

    private static void discharged(Duration ago) {
        homeward.database()
                .jdbc()
                .sql("update stays.span set until_at = now() - make_interval(secs => ?), end_known_from = now()"
                        + " where patient_no = ?")
                .params(
                        ago.toSeconds(),
                        Objects.requireNonNull(world).patient(Place.OWN_WARD).value())
                .update();
    }

    private static long rows(String table) {
        return Reach.within(
                new Reach.Referrer("gp", PRACTICE),
                () -> JdbcClient.create(homeward.database().source())
                        .sql("select count(*) from " + table)
                        .query((row, _) -> row.getLong(1))
                        .single());
    }

    private static String main(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body()).select("main").text();
    }

    private static HttpResponse<String> get(String username, String provider, @Nullable WardId ward, String path)
            throws Exception {
        var since = homeward.room(InstantSource.class).instant().minus(Duration.ofDays(1));
        var post = new Post(Role.CONSULTANT_OR_GP, provider, ward, since, null);
        var person = new SignedIn(new Actor(username, username), post.role(), List.of(post));
        var session = new TestSessions(homeward).of(person);
        return homeward.send(
                homeward.to(path).header("Accept", "text/html").header("Cookie", "homeward=" + session.id()));
    }
}
