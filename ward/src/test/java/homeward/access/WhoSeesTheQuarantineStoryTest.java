package homeward.access;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.access.TwoProviders.Place;
import homeward.commandline.RunningHomeward;
import homeward.machines.IssueTokens;
import homeward.machines.Machine;
import homeward.organisations.KeepProviders;
import homeward.organisations.Provider;
import homeward.staff.Post;
import homeward.staff.Role;
import homeward.staff.SignedIn;
import homeward.vocabulary.Actor;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What could not be charted is hidden from nobody who can act, and shown to nobody else.
class WhoSeesTheQuarantineStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static @Nullable TwoProviders world;

    @BeforeAll
    static void two_providers() throws Exception {
        homeward.send(homeward.to("/health"));
        world = new TwoProviders(homeward);
    }

    @BeforeEach
    void nothing_waits() {
        homeward.database().jdbc().sql("delete from monitoring.quarantine").update();
        given(Place.OWN_WARD, Place.OWN_WARD.provider());
    }

    @Test
    void what_names_nobody_known_is_shown_to_the_offices_where_nobody_can_tell_whose_machine_sent_it()
            throws Exception {
        sent("nobody-of-this-house");
        assertThat(seenBy(Role.ADMINISTRATOR, TwoProviders.OWN, null)).contains("nobody-of-this-house", "A gateway");
        assertThat(seenBy(Role.ADMINISTRATOR, "RX2", null)).contains("nobody-of-this-house");
        assertThat(seenBy(Role.NURSE, TwoProviders.OWN, TwoProviders.OWN_WARD)).doesNotContain("nobody-of-this-house");
    }

    @Test
    void what_names_nobody_known_is_shown_to_the_provider_for_which_it_was_sent() throws Exception {
        sent("nobody-of-this-house");
        homeward.database()
                .jdbc()
                .sql("update monitoring.quarantine set provider = 'RX2'")
                .update();
        assertThat(seenBy(Role.ADMINISTRATOR, "RX2", null)).contains("nobody-of-this-house");
        assertThat(seenBy(Role.NURSE, "RX2", Place.OTHER_PROVIDER.ward())).contains("nobody-of-this-house");
        assertThat(seenBy(Role.ADMINISTRATOR, TwoProviders.OWN, null)).doesNotContain("nobody-of-this-house");
        assertThat(seenBy(Role.NURSE, TwoProviders.OWN, TwoProviders.OWN_WARD)).doesNotContain("nobody-of-this-house");
    }

    @Test
    void what_names_somebody_who_is_on_no_ward_is_shown_to_the_offices() throws Exception {
        var jdbc = homeward.database().jdbc();
        var no = Objects.requireNonNull(world).patient(Place.OTHER_WARD).value();
        jdbc.sql("update stays.span set until_at = now(), end_known_from = now() where patient_no = ?")
                .param(no)
                .update();
        try {
            sentOfTheFuture(Place.OTHER_WARD.patient());
            assertThat(seenBy(Role.ADMINISTRATOR, TwoProviders.OWN, null)).contains(Place.OTHER_WARD.patient());
        } finally {
            jdbc.sql("update stays.span set until_at = null, end_known_from = null where patient_no = ?")
                    .param(no)
                    .update();
        }
    }

    @Test
    void what_names_a_patient_is_shown_to_their_ward_and_to_no_office() throws Exception {
        sentOfTheFuture(Place.OWN_WARD.patient());
        assertThat(seenBy(Role.NURSE, TwoProviders.OWN, TwoProviders.OWN_WARD)).contains(Place.OWN_WARD.patient());
        assertThat(seenBy(Role.ADMINISTRATOR, TwoProviders.OWN, null)).doesNotContain(Place.OWN_WARD.patient());
        assertThat(seenBy(Role.NURSE, "RX2", Place.OTHER_PROVIDER.ward())).doesNotContain(Place.OWN_WARD.patient());
    }

    @Test
    void a_ward_that_was_given_to_another_provider_is_no_longer_reached_by_posts_of_the_one_before() throws Exception {
        sentOfTheFuture(Place.OWN_WARD.patient());
        clockIsWrong(Place.OWN_WARD);
        assertThat(clocksOf(TwoProviders.OWN)).contains("a-slow-watch");
        given(Place.OWN_WARD, "RX2");
        assertThat(seenBy(Role.NURSE, TwoProviders.OWN, TwoProviders.OWN_WARD))
                .doesNotContain(Place.OWN_WARD.patient());
        assertThat(clocksOf(TwoProviders.OWN)).doesNotContain("a-slow-watch");
        assertThat(seenBy(Role.NURSE, "RX2", TwoProviders.OWN_WARD)).contains(Place.OWN_WARD.patient());
        assertThat(clocksOf("RX2")).contains("a-slow-watch");
    }

    private static void given(Place ward, String provider) {
        homeward.room(KeepProviders.class).assign(ward.ward(), new OdsCode(provider));
    }

    private static void clockIsWrong(Place place) {
        homeward.database()
                .jdbc()
                .sql("insert into kit.clock (patient_no, device, ahead_millis, heard_at)"
                        + " values (?, 'a-slow-watch', -3600000, now())")
                .param(Objects.requireNonNull(world).patient(place).value())
                .update();
    }

    private static void sent(String patient) throws Exception {
        sent(patient, Instant.now(), Provider.ONLY);
    }

    private static void sentOfTheFuture(String patient) throws Exception {
        sent(patient, Instant.now().plus(Duration.ofDays(2)), new OdsCode(TwoProviders.OWN));
    }

    private static void sent(String patient, Instant at, OdsCode provider) throws Exception {
        var token = homeward.room(IssueTokens.class)
                .issue(Machine.of(UUID.randomUUID().toString(), "A gateway", Role.GATEWAY, provider));
        var pulse = """
                {"resourceType":"Observation","status":"final",
                 "code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},
                 "subject":{"reference":"Patient/%s"},"effectiveDateTime":"%s",
                 "valueQuantity":{"value":72,"unit":"beats/minute","system":"http://unitsofmeasure.org","code":"/min"}}
                """.formatted(patient, at);
        homeward.send(homeward.to("/fhir/Observation")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(pulse)));
        assertThat(homeward.database()
                        .jdbc()
                        .sql("select count(*) from monitoring.quarantine")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private static String seenBy(Role role, String provider, @Nullable WardId ward) throws Exception {
        return page("/quarantine", role, provider, ward);
    }

    private static String clocksOf(String provider) throws Exception {
        return page("/device-clocks", Role.NURSE, provider, TwoProviders.OWN_WARD);
    }

    private static String page(String path, Role role, String provider, @Nullable WardId ward) throws Exception {
        var since = homeward.room(InstantSource.class).instant().minus(Duration.ofDays(1));
        var post = new Post(role, provider, ward, since, null);
        var person = new SignedIn(new Actor("somebody", "Somebody"), role, List.of(post));
        var session = new TestSessions(homeward).of(person);
        var answer = homeward.send(homeward.to(path).header("Cookie", "homeward=" + session.id()));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body()).select("main").text();
    }
}
