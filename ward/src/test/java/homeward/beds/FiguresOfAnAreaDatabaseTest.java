package homeward.beds;

import static homeward.beds.AWardOfATest.ELLEN;
import static homeward.beds.AWardOfATest.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import homeward.organisations.Area;
import homeward.organisations.KeepProviders;
import homeward.organisations.Provider;
import homeward.plumbing.RealDatabase;
import homeward.staff.Role;
import homeward.stays.Occupied;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FiguresOfAnAreaDatabaseTest {
    @RegisterExtension
    static final RealDatabase database = RealDatabase.fresh();

    private static final LedgerOfATest ledger = new LedgerOfATest(database);
    private static final StateCapacity stateCapacity = StateCapacity.in(database.source());
    private static final FindFigures findFigures = FindFigures.in(database.source());
    private static final Instant MORNING = NOON.minus(Duration.ofHours(4));
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private static int wards;
    private String ward = "";
    private String trust = "";

    @BeforeAll
    static void nothing_is_known_of_england() {
        assertThat(findFigures.of(Area.ENGLAND, noon(now()))).isPresent();
    }

    @BeforeEach
    void a_trust_with_a_ward_of_its_own() {
        wards++;
        trust = "RZ" + (100 + wards);
        ward = "ward-" + wards;
        KeepProviders.in(database.source()).keep(new Provider(new OdsCode(trust), "Trust " + wards, null));
        ledger.ward(ward, trust);
    }

    @Test
    void say_how_many_take_places_and_that_somebody_in_hospital_takes_none() {
        open(ward, 10);
        var stays = ledger.admit(5, ward, MORNING, null);
        ledger.moved(stays[0], "went-on-leave", MORNING.plusSeconds(60));
        ledger.moved(stays[1], "went-to-hospital", MORNING.plusSeconds(60));
        assertThat(figures(ward).capacity().occupied()).isEqualTo(new Occupied(3, 1, 1));
        assertThat(figures(ward).capacity().occupancy()).isEqualTo(new Occupancy(4, 10));
        assertThat(availability(ward).places()).isEqualTo(6);
        ledger.moved(stays[1], "returned", MORNING.plusSeconds(120));
        assertThat(availability(ward).places()).isEqualTo(5);
    }

    @Test
    void say_that_capacity_is_not_known_where_nobody_said_it_and_never_nought() {
        ledger.admit(3, ward, MORNING, null);
        var json = json(ward);
        assertThat(json.at("/capacity/open/places").isNull()).isTrue();
        assertThat(json.at("/capacity/open/wards_known").asInt()).isZero();
        assertThat(json.at("/patients/taking_places").asInt()).isEqualTo(3);
        assertThat(json.at("/occupancy/percent").isNull()).isTrue();
        assertThat(json.at("/occupancy/places").isNull()).isTrue();
        assertThat(json.at("/availability/places").isNull()).isTrue();
        assertThat(String.join("\n", FiguresInWords.of(figures(ward))))
                .contains("open not known", "Occupancy    not known", "Availability not known");
    }

    @Test
    void of_an_area_are_over_the_wards_whose_places_are_known_and_say_of_how_many() {
        var other = ward + "-silent";
        var third = ward + "-third";
        ledger.ward(other, trust);
        ledger.ward(third, trust);
        open(ward, 10);
        open(third, 20);
        ledger.admit(7, ward, MORNING, null);
        ledger.admit(4, other, MORNING, null);
        ledger.admit(21, third, MORNING, null);
        var json = json(trust);
        assertThat(json.at("/wards").asInt()).isEqualTo(3);
        assertThat(json.at("/capacity/open/places").asInt()).isEqualTo(30);
        assertThat(json.at("/capacity/open/wards_known").asInt()).isEqualTo(2);
        assertThat(json.at("/patients/taking_places").asInt()).isEqualTo(32);
        assertThat(json.at("/occupancy/patients").asInt()).isEqualTo(28);
        assertThat(json.at("/occupancy/places").asInt()).isEqualTo(30);
        assertThat(json.at("/occupancy/percent").asDouble()).isEqualTo(93.3);
        assertThat(json.at("/occupancy/above").asInt()).isEqualTo(1);
        assertThat(json.at("/occupancy/wards_above").asInt()).isEqualTo(1);
        assertThat(json.at("/availability/places").asInt()).isEqualTo(3);
        assertThat(json.at("/availability/wards_known").asInt()).isEqualTo(2);
        assertThat(json.at("/availability/at_most").asBoolean()).isTrue();
        assertThat(json.at("/availability/binding/open places").asInt()).isEqualTo(2);
        assertThat(json.at("/availability/not_known/open places").asInt()).isEqualTo(1);
        assertThat(String.join("\n", FiguresInWords.of(figures(trust))))
                .contains("30 open (known of 2 of 3 wards)", "28 patients, 30 open places, 93.3%", "1 on 1 ward");
    }

    @Test
    void explain_more_patients_than_places_and_since_when() {
        open(ward, 3);
        ledger.admit(3, ward, MORNING, null);
        var above = MORNING.plusSeconds(600);
        var fourth = ledger.admit(ward, above, null);
        ledger.admit(ward, above.plusSeconds(60), null);
        var left = ledger.admit(ward, above.plusSeconds(120), null);
        ledger.discharge(left, above.plusSeconds(180));
        assertThat(words(ward)).contains("5 patients, 3 open places, 166.7%: 2 above since " + above);
        ledger.discharge(fourth, NOON.minusSeconds(60));
        stateCapacity.places(new WardId(ward), NOON.minusSeconds(60), places(2), "Half the staff are away", ELLEN);
        assertThat(words(ward)).contains("4 patients, 2 open places, 200%: 2 above since " + above);
    }

    @Test
    void say_since_when_also_where_it_was_places_that_were_taken_away() {
        open(ward, 3);
        ledger.admit(3, ward, MORNING.minus(Duration.ofDays(40)), null);
        var fewer = NOON.minusSeconds(1800);
        stateCapacity.places(new WardId(ward), fewer, places(2), "Half the staff are away", ELLEN);
        assertThat(words(ward)).contains("1 above since " + fewer);
    }

    @Test
    void foretell_the_next_place_of_each_pathway_from_the_days_that_are_expected_as_they_were_known() {
        open(ward, 2);
        var stay = ledger.admit(ward, MORNING, "frailty");
        ledger.admit(ward, MORNING, "frailty");
        var nobodySaid = now();
        var entry = ledger.expect(stay, TUESDAY.plusDays(7), MORNING);
        var mistyped = now();
        ledger.correctExpected(stay, entry, TUESDAY, MORNING);
        assertThat(next(ward, nobodySaid)).isNull();
        assertThat(next(ward, mistyped)).isEqualTo(Frees.on(TUESDAY.plusDays(7)));
        assertThat(next(ward, now())).isEqualTo(Frees.on(TUESDAY));
    }

    /// helpwave web #340: "Empty beds are not always available beds ... we have 14 beds but only 10 can be admitted".
    @Test
    void helpwave_340_of_14_empty_places_only_10_are_available_and_it_is_said_what_holds_the_others_back() {
        open(ward, 14);
        stateCapacity.resources(
                new WardId(ward),
                MORNING,
                new Resources(Map.of(), null, null, null, 10, null, null, Map.of()),
                "As counted",
                ELLEN);
        assertThat(availability(ward).places()).isEqualTo(10);
        assertThat(availability(ward).binding()).containsExactly("kit sets");
        assertThat(words(ward)).contains("0 patients, 14 open places, 0%", "at most 10; held back by kit sets");
    }

    /// Care #379, care_fe #8055: capacity has no "as at" time; the denominator's definition changed silently.
    @Test
    void care_379_and_care_fe_8055_each_figure_says_as_at_when_by_what_was_known_and_measured_by_what() {
        open(ward, 20);
        ledger.admit(10, ward, MORNING, null);
        var then = now();
        var before = json(ward, then);
        open(ward, 16);
        assertThat(before.at("/occupancy/percent").asDouble()).isEqualTo(50);
        assertThat(json(ward, then)).isEqualTo(before);
        var after = json(ward, now());
        assertThat(after.at("/occupancy/percent").asDouble()).isEqualTo(62.5);
        for (var json : List.of(before, after)) {
            assertThat(json.at("/at").asString()).isEqualTo(NOON.toString());
            assertThat(Instant.parse(json.at("/known").asString())).isNotNull();
            assertThat(json.at("/occupancy/measured_by").asString()).isEqualTo("open places");
            assertThat(json.at("/stated/by").asString()).isEqualTo("Ellen Price");
            assertThat(json.at("/stated/why").asString()).isEqualTo("As agreed");
        }
    }

    /// care_fe #7682: the staffing ratio is wrong because not every nurse is registered.
    @Test
    void care_fe_7682_where_somebody_on_the_rota_is_not_known_here_the_reviews_are_not_known_instead_of_too_few() {
        open(ward, 20);
        var need = new Need(Map.of(Role.NURSE, BigDecimal.ONE), null, null);
        var resources = new Resources(
                Map.of(Role.NURSE, new Reviews(null, 4)), null, null, null, null, null, null, Map.of("frailty", need));
        stateCapacity.resources(new WardId(ward), MORNING, resources, "As agreed", ELLEN);
        nurse("ann");
        onShift("ann");
        assertThat(availability(ward).places()).isEqualTo(4);
        assertThat(availability(ward).binding()).containsExactly("review slots");
        onShift("somebody-of-the-agency");
        assertThat(availability(ward).places()).isEqualTo(20);
        assertThat(availability(ward).words())
                .startsWith("at most 20; not known: ")
                .contains("review slots");
    }

    private void nurse(String username) {
        database.jdbc()
                .sql("insert into staff.account (username, name, password_hash) values (?, ?, 'never matches')")
                .params(username, username)
                .update();
        database.jdbc()
                .sql(
                        "insert into staff.post (username, role, provider, held_from) values (?, 'nurse', ?, '2020-01-01')")
                .params(username, trust)
                .update();
    }

    private void onShift(String username) {
        database.jdbc()
                .sql("insert into rota.shift (username, provider, ward_id, starts_at, ends_at, put_on_by, put_on_at)"
                        + " values (?, ?, ?, '2026-11-22 08:00Z', '2026-11-22 20:00Z', 'ellen', '2026-01-01')")
                .params(username, trust, ward)
                .update();
    }

    private static Instant now() {
        return findFigures.knownNow();
    }

    private static AsAt noon(Instant known) {
        return new AsAt(NOON, known);
    }

    private static Optional<Figures> found(String area, Instant known) {
        return findFigures.of(area, noon(known));
    }

    private static Figures figures(String area) {
        return found(area, now()).orElseThrow();
    }

    private static Availability availability(String ward) {
        return figures(ward).capacity().wards().getFirst().availability();
    }

    private static @Nullable Frees next(String ward, Instant known) {
        return found(ward, known)
                .orElseThrow()
                .capacity()
                .wards()
                .getFirst()
                .availability()
                .next();
    }

    private static String words(String area) {
        return String.join("\n", FiguresInWords.of(figures(area)));
    }

    private static JsonNode json(String area) {
        return json(area, now());
    }

    private static JsonNode json(String area, Instant known) {
        return JsonMapper.shared().readTree(found(area, known).orElseThrow().json());
    }

    private static void open(String ward, int places) {
        stateCapacity.places(new WardId(ward), MORNING, places(places), "As agreed", ELLEN);
    }

    private static Capacity places(int open) {
        return new Capacity(null, null, open, null);
    }
}
