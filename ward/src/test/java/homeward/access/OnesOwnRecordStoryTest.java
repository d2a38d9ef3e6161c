package homeward.access;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.access.TwoProviders.Place;
import homeward.commandline.RunningHomeward;
import homeward.staff.Post;
import homeward.staff.Role;
import homeward.staff.SignedIn;
import homeward.vocabulary.Actor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Promise P11: the patient can see who looked.
class OnesOwnRecordStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static final String REASON = "The patient, or somebody with them, has called us: She fell in the shop";

    private static @Nullable TwoProviders world;

    @BeforeAll
    static void two_people_looked() throws Exception {
        homeward.send(homeward.to("/health"));
        world = new TwoProviders(homeward);
        var no = world.patient(Place.OWN_WARD);
        homeward.room(KnowOwnRecord.class).note("ada", no);
        homeward.room(KnowOwnRecord.class).note("bert", no);
        homeward.room(KnowOwnRecord.class).note("zoe", world.patient(Place.OTHER_PROVIDER));
        var nurse = nurse("amina", "Amina Yusuf", TwoProviders.OWN);
        assertThat(get(nurse, "/patients/" + Place.OWN_WARD.patient())).contains("TEST, Ada");
        homeward.database().jdbc().sql("""
                        insert into access.breakage (username, name, role, provider, patient_no, ward_id,
                            patient_provider, reason, words, broken_at, ends_at)
                        values ('olu', 'Olu Ade', 'nurse', 'RX2', ?, 'ward-own', 'RX1', 'called',
                            'She fell in the shop', now(), now() + interval '1 hour')
                        """).param(no.value()).update();
        assertThat(get(nurse("olu", "Olu Ade", "RX2"), "/patients/" + Place.OWN_WARD.patient()))
                .contains("TEST, Ada");
    }

    @Test
    void tells_a_patient_in_plain_words_who_looked_and_marks_an_emergency_with_its_reason() throws Exception {
        var page = Jsoup.parse(get(patient("ada", Role.PATIENT), "/me/access"));
        assertThat(page.select("main li").eachText())
                .anySatisfy(line -> assertThat(line).contains("Amina Yusuf (Nurse)", "Looked at your record"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("Emergency Olu Ade (Nurse)")
                        .contains("They do not usually look after you", REASON));
        assertThat(page.select("main script, main [onclick]")).isEmpty();
    }

    @Test
    void tells_a_carer_the_same_of_whom_they_care_for() throws Exception {
        assertThat(get(patient("bert", Role.CARER), "/me/access")).contains("Amina Yusuf");
    }

    @Test
    void tells_nobody_of_anybody_elses() throws Exception {
        assertThat(get(patient("zoe", Role.PATIENT), "/me/access")).doesNotContain("Amina Yusuf", "Olu Ade");
        assertThat(get(patient("stranger", Role.PATIENT), "/me/access"))
                .contains("We do not know yet which record is yours")
                .doesNotContain("Amina Yusuf");
    }

    @Test
    void is_none_of_those_who_work_here_even_where_one_was_noted_for_them() throws Exception {
        homeward.room(KnowOwnRecord.class)
                .note("petra", Objects.requireNonNull(world).patient(Place.OTHER_PROVIDER));
        var nurse = nurse("petra", "Petra Holm", TwoProviders.OWN);
        assertThat(get(nurse, "/me/access")).contains("this can be done by");
        assertThat(get(nurse, "/patients/" + Place.OTHER_PROVIDER.patient())).doesNotContain("TEST, Ada");
    }

    private static SignedIn patient(String username, Role role) {
        return new SignedIn(new Actor(username, username), role, List.of());
    }

    private static SignedIn nurse(String username, String name, String provider) {
        var since = homeward.room(InstantSource.class).instant().minus(Duration.ofDays(1));
        return new SignedIn(new Actor(username, name), Role.NURSE, List.of(Post.of(Role.NURSE, provider, since)));
    }

    private static String get(SignedIn person, String path) throws Exception {
        var session = new TestSessions(homeward).of(person);
        return homeward.send(
                        homeward.to(path).header("Accept", "text/html").header("Cookie", "homeward=" + session.id()))
                .body();
    }
}
