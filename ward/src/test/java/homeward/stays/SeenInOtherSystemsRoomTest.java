package homeward.stays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeward.OpenHouse;
import homeward.organisations.OpenWards;
import homeward.organisations.Ward;
import homeward.patients.Gender;
import homeward.patients.Person;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.StayNo;
import homeward.vocabulary.WardId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What users of other open systems reported of beds and patients, each by the thread in which it was reported: none of
/// these states can be reached here. Those of capacity stand in the room `beds`; docs/ledger.md lists them all.
class SeenInOtherSystemsRoomTest {
    @RegisterExtension
    static final OpenHouse HOUSE = new OpenHouse();

    private static final Happening HOME =
            new Happening.Discharged(DischargeMethod.CLINICAL_ADVICE, Destination.USUAL_RESIDENCE);

    private final String test = "t" + System.nanoTime();
    private final WardId north = ward("north");
    private final WardId south = ward("south");
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private WardId ward(String name) {
        var ward = new WardId(test + "-" + name);
        HOUSE.room(OpenWards.class).open(List.of(new Ward(ward, "Ward " + name)));
        return ward;
    }

    @Test
    void care_965_1400_847_and_care_fe_6938_a_place_stays_in_use_or_shows_the_previous_patient_after_discharge() {
        var ada = admit("ada", north, hoursAgo(48));
        move(ada, north, HOME, hoursAgo(2));
        var ben = admit("ben", north, hoursAgo(1));

        assertThat(HOUSE.room(WhoIsOnTheWard.class).on(north))
                .extracting(Stay::no)
                .containsExactly(ben);
        assertThat(at(hoursAgo(3)).get(north)).isEqualTo(new Occupied(1, 0, 0));
        assertThat(at(hoursAgo(2).plusSeconds(1))).doesNotContainKey(north);
        assertThat(at(now).get(north)).isEqualTo(new Occupied(1, 0, 0));
    }

    @Test
    void care_2811_and_2812_nobody_can_be_transferred_because_places_are_wrongly_taken() {
        IntStream.range(0, 20).forEach(n -> move(admit("gone-" + n, south, hoursAgo(50)), south, HOME, hoursAgo(1)));
        var ada = admit("ada", north, hoursAgo(48));

        assertThat(tell(ada, north, to(south), hoursAgo(1))).isInstanceOf(Recorded.Done.class);
        assertThat(at(now).get(south)).isEqualTo(new Occupied(1, 0, 0));
    }

    @Test
    void care_2024_occupancy_is_held_three_times_and_typed_in_by_hand() {
        assertThat(HOUSE.database().jdbc().sql("""
                        select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                        where table_schema in (select nspname from pg_namespace where nspname not like 'pg\\_%')
                            and table_schema <> 'information_schema'
                            and (column_name ~ 'occup|current_|bed_' or table_name ~ 'occup')
                        """).query(String.class).list()).isEmpty();
        var machinery = JdbcClient.create(HOUSE.database().source());
        assertThatThrownBy(() ->
                        machinery.sql("update stays.span set until_at = now()").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void coronasafe_132_the_summary_shows_another_number_than_the_list() {
        var random = new Random(132);
        var wards = new SomeWards(HOUSE, test, 12);
        IntStream.range(0, 150).forEach(_ -> wards.step(random));

        var counted = at(HOUSE.room(ReadOccupancy.class).knownNow());
        for (var ward : wards.wards()) {
            var listed = new HashMap<Presence, Integer>();
            HOUSE.room(WhoIsOnTheWard.class).on(ward).forEach(stay -> listed.merge(stay.presence(), 1, Integer::sum));
            assertThat(counted.getOrDefault(ward, Occupied.NOBODY))
                    .isEqualTo(new Occupied(
                            listed.getOrDefault(Presence.ON_THE_WARD, 0),
                            listed.getOrDefault(Presence.ON_LEAVE, 0),
                            listed.getOrDefault(Presence.IN_HOSPITAL, 0)));
        }
    }

    @Test
    void openmrs_o3_4015_the_patient_keeps_the_old_place_after_a_transfer() {
        var ada = admit("ada", north, hoursAgo(48));
        move(ada, north, to(south), hoursAgo(1));

        assertThat(HOUSE.room(WhoIsOnTheWard.class).on(north)).isEmpty();
        assertThat(HOUSE.room(WhoIsOnTheWard.class).on(south))
                .extracting(Stay::no)
                .containsExactly(ada);
        assertThat(at(hoursAgo(1).minusSeconds(1))).containsKey(north).doesNotContainKey(south);
        assertThat(at(hoursAgo(1))).containsKey(south).doesNotContainKey(north);
    }

    @Test
    void openmrs_o3_5034_and_4023_somebody_has_a_place_without_an_admission() {
        var nobody = HOUSE.room(LedgerEntries.class).begin(new PatientNo(777));
        assertThat(tell(nobody, north, to(south), now)).isEqualTo(new Recorded.NotFound());

        var ada = admit("ada", north, hoursAgo(48));
        move(ada, north, to(south), hoursAgo(3));
        long admission = HOUSE.room(LedgerEntries.class).of(ada).getFirst().number();
        HOUSE.room(MovePatient.class)
                .correct(
                        ada,
                        south,
                        admission,
                        new Happening.NeverHappened(),
                        now,
                        SomeWards.SISTER,
                        "Wrong person",
                        now);
        assertThat(at(now)).doesNotContainKeys(north, south);
        assertThat(at(hoursAgo(5))).doesNotContainKeys(north, south);
    }

    @Test
    void openmrs_o3_4104_changing_places_silently_cancels_what_was_planned() {
        var ada = admit("ada", north, hoursAgo(48));
        var ben = admit("ben", south, hoursAgo(48));
        move(ada, north, new Happening.Expected(LocalDate.parse("2027-01-01")), hoursAgo(5));
        move(ada, north, to(south), hoursAgo(1));
        move(ben, south, to(north), hoursAgo(1));

        var particulars = HOUSE.room(ReadLedger.class).particulars(List.of(ada));
        assertThat(particulars.get(ada))
                .satisfies(one -> assertThat(one.expectedOn()).isEqualTo(LocalDate.parse("2027-01-01")));
        assertThat(Course.standing(HOUSE.room(LedgerEntries.class).of(ada))).hasSize(3);
        assertThat(Course.standing(HOUSE.room(LedgerEntries.class).of(ben))).hasSize(2);
    }

    @Test
    void bahmni_381_nobody_is_admitted_where_no_bed_was_chosen() {
        IntStream.range(0, 30).forEach(n -> admit("many-" + n, north, hoursAgo(4)));
        assertThat(at(now).get(north)).isEqualTo(new Occupied(30, 0, 0));
    }

    @Test
    void marley_1141_the_place_is_free_when_the_discharge_is_ordered_and_the_patient_still_there() {
        var ada = admit("ada", north, hoursAgo(48));
        move(ada, north, new Happening.Expected(LocalDate.parse("2020-01-01")), hoursAgo(1));

        assertThat(tell(ada, north, HOME, now.plus(Duration.ofHours(2)))).isEqualTo(new Recorded.NotYet());
        assertThat(at(now).get(north)).isEqualTo(new Occupied(1, 0, 0));
        move(ada, north, HOME, now);
        assertThat(at(now)).doesNotContainKey(north);
    }

    private StayNo admit(String name, WardId ward, Instant at) {
        var person = new Person(
                new PatientId(test + "-" + name), null, "Test", "Ada", Gender.FEMALE, LocalDate.parse("1946-03-01"));
        var recorded = HOUSE.room(AdmitPatient.class)
                .admit(person, new Happening.Admitted(ward, SomeWards.DIRECTOR, null), at, SomeWards.SISTER, now);
        return done(recorded).stay();
    }

    private void move(StayNo stay, WardId from, Happening what, Instant at) {
        done(tell(stay, from, what, at));
    }

    private Recorded tell(StayNo stay, WardId from, Happening what, Instant at) {
        return HOUSE.room(MovePatient.class).move(stay, from, what, at, SomeWards.SISTER, null, now);
    }

    private static Recorded.Done done(Recorded recorded) {
        assertThat(recorded).isInstanceOf(Recorded.Done.class);
        return (Recorded.Done) recorded;
    }

    private static Happening to(WardId ward) {
        return new Happening.Transferred(ward, SomeWards.DIRECTOR);
    }

    private static Map<WardId, Occupied> at(Instant moment) {
        return HOUSE.room(ReadOccupancy.class)
                .at(moment, HOUSE.room(ReadOccupancy.class).knownNow());
    }

    private Instant hoursAgo(int hours) {
        return now.minus(Duration.ofHours(hours));
    }
}
