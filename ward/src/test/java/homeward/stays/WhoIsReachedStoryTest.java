package homeward.stays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeward.commandline.RunningHomeward;
import homeward.organisations.KeepProviders;
import homeward.organisations.OpenWards;
import homeward.organisations.Provider;
import homeward.organisations.Ward;
import homeward.patients.FindPatients;
import homeward.patients.Gender;
import homeward.patients.Person;
import homeward.plumbing.Reach;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.OptimisticLockingFailureException;

/// Whose readings a provider's machines may send, in a house of two.
class WhoIsReachedStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static final Reach ONE = new Reach.Providers(Set.of("RX1"));
    private static final Reach OTHER = new Reach.Providers(Set.of("RX2"));

    @BeforeAll
    static void two_providers() {
        for (var code : List.of("RX1", "RX2")) {
            homeward.room(KeepProviders.class).keep(new Provider(new OdsCode(code), code, null));
            open("first-of-" + code, code);
        }
    }

    @Test
    void a_patient_of_a_ward_that_was_opened_a_moment_ago_is_reached_at_once() {
        var known = admit("p-known", "first-of-RX1");
        assertThat(reached(ONE, known)).isTrue();
        open("second", "RX1");
        assertThat(reached(ONE, admit("p-new", "second"))).isTrue();
    }

    @Test
    void a_ward_that_was_given_away_is_reached_by_its_new_provider_at_once() {
        open("given", "RX1");
        var patient = admit("p-given", "given");
        assertThat(reached(OTHER, patient)).isFalse();
        Reach.run(
                Reach.HOUSE, () -> homeward.room(KeepProviders.class).assign(new WardId("given"), new OdsCode("RX2")));
        assertThat(reached(OTHER, patient)).isTrue();
    }

    @Test
    void nobody_is_reached_by_the_other_provider() {
        assertThat(reached(OTHER, admit("p-here", "first-of-RX1"))).isFalse();
    }

    @Test
    void an_id_that_another_provider_took_at_the_same_moment_stays_that_providers() {
        var no = admit("p-taken", "first-of-RX1");
        var other =
                new Person(new PatientId("p-taken"), null, "Other", "Olga", Gender.FEMALE, LocalDate.of(1950, 1, 1));
        var admission = new Admission(other, new WardId("first-of-RX2"), Instant.now());
        assertThatThrownBy(() -> Reach.within(
                        Reach.HOUSE, () -> homeward.room(AdmitPatients.class).admitFor(OTHER, List.of(admission))))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(reached(ONE, no)).isTrue();
        var kept = Reach.within(
                Reach.HOUSE,
                () -> homeward.room(FindPatients.class)
                        .byId(new PatientId("p-taken"))
                        .orElseThrow());
        assertThat(kept.person().family()).isEqualTo("Test");
    }

    @Test
    void a_ward_of_another_provider_keeps_its_name() {
        var theirs = new Ward(new WardId("first-of-RX1"), "Ours now", new OdsCode("RX2"));
        assertThatThrownBy(() -> Reach.run(
                        Reach.HOUSE, () -> homeward.room(OpenWards.class).open(List.of(theirs))))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    private static boolean reached(Reach reach, PatientNo patient) {
        return Reach.within(
                Reach.HOUSE,
                () -> homeward.room(WhoIsReached.class)
                        .among(reach, Set.of(patient))
                        .contains(patient));
    }

    private static void open(String ward, String provider) {
        Reach.run(
                Reach.HOUSE,
                () -> homeward.room(OpenWards.class)
                        .open(List.of(new Ward(new WardId(ward), ward, new OdsCode(provider)))));
    }

    private static PatientNo admit(String id, String ward) {
        var person = new Person(new PatientId(id), null, "Test", id, Gender.FEMALE, LocalDate.of(1946, 3, 1));
        return Reach.within(Reach.HOUSE, () -> {
            homeward.room(AdmitPatients.class)
                    .admit(List.of(new Admission(
                            person, new WardId(ward), Instant.now().minusSeconds(3600))));
            return homeward.room(FindPatients.class).numberOf(new PatientId(id)).orElseThrow();
        });
    }
}
