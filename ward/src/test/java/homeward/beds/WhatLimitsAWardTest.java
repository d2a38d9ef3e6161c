package homeward.beds;

import static homeward.beds.AWardOfATest.NOON;
import static homeward.beds.AWardOfATest.everything;
import static org.assertj.core.api.Assertions.assertThat;

import homeward.staff.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhatLimitsAWardTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 21);

    @Test
    void nothing_that_nobody_said_is_none_or_without_limit() {
        var nobodySaid = new AWardOfATest().patients(3, null);
        for (var rule : new Room.Rule[] {
            Rules::openPlaces,
            Rules::staffedPlaces,
            Rules::reviews,
            Rules::visits,
            Rules::kitSets,
            Rules::medicalCover,
            Rules::acuity
        }) {
            assertThat(nobodySaid.limit(rule)).isInstanceOf(Limit.Unknown.class);
            assertThat(new AWardOfATest().said(Resources.NOT_KNOWN).limit(rule)).isInstanceOf(Limit.Unknown.class);
        }
    }

    @Test
    void open_places_are_what_is_left_of_them() {
        assertThat(new AWardOfATest().open(20).patients(17, null).limit(Rules::openPlaces))
                .isEqualTo(new Limit.Known(3, null, "20 open, 17 taken"));
    }

    @Test
    void more_patients_than_places_leave_none_and_the_next_frees_when_those_above_have_gone_too() {
        var ward = new AWardOfATest()
                .open(20)
                .patients(20, null)
                .patients(3, TUESDAY)
                .patients(1, TUESDAY.plusDays(3));
        assertThat(ward.limit(Rules::openPlaces)).isEqualTo(new Limit.Known(0, null, "20 open, 24 taken: 4 above"));
        assertThat(ward.said(NOON.plusSeconds(86_400 * 2), new Capacity(null, null, 22, null))
                        .limit(Rules::openPlaces))
                .isEqualTo(new Limit.Known(0, Frees.on(TUESDAY), "20 open, 24 taken: 4 above"));
    }

    @Test
    void the_next_place_is_not_foretold_from_a_day_that_has_passed() {
        assertThat(next(new AWardOfATest().open(1).patients(1, YESTERDAY).limit(Rules::openPlaces)))
                .isNull();
        assertThat(next(new AWardOfATest()
                        .open(1)
                        .patients(1, YESTERDAY.plusDays(1))
                        .limit(Rules::openPlaces)))
                .isEqualTo(Frees.on(YESTERDAY.plusDays(1)));
    }

    @Test
    void the_next_place_is_foretold_from_what_was_said_of_the_time_to_come() {
        var opens = Instant.parse("2026-11-23T08:00:00Z");
        assertThat(next(new AWardOfATest()
                        .open(1)
                        .said(opens, new Capacity(null, null, 2, null))
                        .patients(1, null)
                        .limit(Rules::openPlaces)))
                .isEqualTo(Frees.at(opens));
        assertThat(next(new AWardOfATest()
                        .open(1)
                        .said(opens, Capacity.NOT_KNOWN)
                        .patients(1, TUESDAY)
                        .limit(Rules::openPlaces)))
                .isNull();
    }

    @Test
    void reviews_are_those_of_the_skill_of_which_there_is_least() {
        assertThat(new AWardOfATest().said(everything()).patients(4, TUESDAY).limit(Rules::reviews))
                .isEqualTo(
                        new Limit.Known(2, Frees.on(TUESDAY), "12 reviews a day by nurse, 8 taken, 2 for each more"));
        var consultants = with(new Reviews(99, null), new Reviews(2, null));
        assertThat(new AWardOfATest().said(consultants).patients(4, null).limit(Rules::reviews))
                .isEqualTo(new Limit.Known(0, null, "2 reviews a day by consultant or GP, 2 taken, 0.5 for each more"));
    }

    @Test
    void reviews_of_a_skill_of_which_nobody_said_are_not_known_beside_those_that_are() {
        var limit = new AWardOfATest().said(with(new Reviews(12, null), null)).limit(Rules::reviews);
        assertThat(limit).isInstanceOfSatisfying(Limit.Known.class, known -> {
            assertThat(known.places()).isEqualTo(6);
            assertThat(known.notKnown()).contains("consultant or GP there are");
        });
    }

    @Test
    void on_a_strike_day_with_half_the_staff_on_the_rota_half_the_reviews_can_be_made() {
        var ward = new AWardOfATest()
                .said(with(new Reviews(null, 6), new Reviews(99, null)))
                .patients(4, null);
        assertThat(places(ward.onShift(Map.of(Role.NURSE, 4), 0).limit(Rules::reviews)))
                .isEqualTo(8);
        assertThat(places(ward.onShift(Map.of(Role.NURSE, 2), 0).limit(Rules::reviews)))
                .isEqualTo(2);
        assertThat(places(ward.onShift(Map.of(Role.PHARMACIST, 2), 0).limit(Rules::reviews)))
                .isZero();
    }

    @Test
    void where_slots_are_said_and_the_rota_is_asked_the_fewer_count() {
        var ward = new AWardOfATest().said(with(new Reviews(10, 6), new Reviews(99, null)));
        assertThat(places(ward.onShift(Map.of(Role.NURSE, 1), 0).limit(Rules::reviews)))
                .isEqualTo(3);
        assertThat(places(ward.onShift(Map.of(Role.NURSE, 9), 0).limit(Rules::reviews)))
                .isEqualTo(5);
    }

    @Test
    void a_rota_on_which_nobody_stands_is_not_known_and_not_a_ward_without_nurses() {
        var ward = new AWardOfATest().said(with(new Reviews(null, 6), null));
        assertThat(ward.limit(Rules::reviews)).isInstanceOf(Limit.Unknown.class);
    }

    @Test
    void visits_take_their_way_too() {
        assertThat(new AWardOfATest().said(everything()).patients(4, null).limit(Rules::visits))
                .isEqualTo(new Limit.Known(2, null, "6 visits a day, 4 taken, 1 for each more"));
    }

    @Test
    void kit_is_with_whoever_takes_a_place() {
        assertThat(new AWardOfATest().said(everything()).patients(4, null).limit(Rules::kitSets))
                .isEqualTo(new Limit.Known(6, null, "10 kit sets that work, 4 with patients"));
    }

    @Test
    void acuity_is_the_points_that_are_left() {
        assertThat(places(
                        new AWardOfATest().said(everything()).patients(4, null).limit(Rules::acuity)))
                .isEqualTo(6);
    }

    @Test
    void nobody_is_taken_while_no_doctor_covers_and_the_next_when_cover_begins() {
        var ward = new AWardOfATest().said(everything()).patients(4, null);
        assertThat(places(ward.limit(Rules::medicalCover))).isEqualTo(8);
        assertThat(ward.limit(Rules::medicalCover, "frailty", Instant.parse("2026-11-22T20:00:00Z")))
                .isEqualTo(new Limit.Known(
                        0,
                        Frees.at(Instant.parse("2026-11-23T08:00:00Z")),
                        "Dr Amira Haddad covers from 08:00 to 20:00"));
    }

    @Test
    void cover_by_night_begins_on_one_day_and_ends_on_the_next_and_cover_all_day_never_ends() {
        var night = new Cover("Out of hours", 5, LocalTime.of(20, 0), LocalTime.of(8, 0));
        assertThat(night.isOnAt(Instant.parse("2026-11-22T23:00:00Z"))).isTrue();
        assertThat(night.isOnAt(Instant.parse("2026-11-22T07:59:59Z"))).isTrue();
        assertThat(night.isOnAt(NOON)).isFalse();
        var always = new Cover("The consultant", 5, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        assertThat(always.isOnAt(NOON)).isTrue();
    }

    @Test
    void what_patients_of_the_pathway_do_not_need_does_not_limit_them() {
        var none = new Need(Map.of(Role.NURSE, BigDecimal.ZERO), BigDecimal.ZERO, 0);
        var resources = with(new Reviews(0, null), null, Map.of("frailty", none));
        var ward = new AWardOfATest().said(resources).patients(9, null);
        assertThat(ward.limit(Rules::reviews)).isInstanceOf(Limit.NotNeeded.class);
        assertThat(ward.limit(Rules::visits)).isInstanceOf(Limit.NotNeeded.class);
        assertThat(ward.limit(Rules::acuity)).isInstanceOf(Limit.NotNeeded.class);
    }

    @Test
    void patients_of_a_pathway_of_which_nobody_said_what_they_need_make_it_unknown_how_much_is_left() {
        var ward = new AWardOfATest().said(everything()).patients(1, null).patientOfNoPathway();
        assertThat(ward.limit(Rules::reviews)).isInstanceOf(Limit.Unknown.class);
        assertThat(ward.limit(Rules::acuity)).isInstanceOf(Limit.Unknown.class);
        assertThat(places(ward.limit(Rules::kitSets))).isEqualTo(8);
    }

    @Test
    void what_a_pathway_needs_of_which_the_ward_takes_nobody_is_not_known() {
        var ward = new AWardOfATest().said(everything());
        assertThat(ward.limit(Rules::reviews, "heart-failure", NOON)).isInstanceOf(Limit.Unknown.class);
        assertThat(ward.limit(Rules::visits, null, NOON)).isInstanceOf(Limit.Unknown.class);
    }

    private static Resources with(Reviews nurses, @Nullable Reviews consultants) {
        return with(nurses, consultants, Map.of("frailty", AWardOfATest.NEED));
    }

    private static Resources with(Reviews nurses, @Nullable Reviews consultants, Map<String, Need> needs) {
        var reviews = consultants == null
                ? Map.of(Role.NURSE, nurses)
                : Map.of(Role.NURSE, nurses, Role.CONSULTANT_OR_GP, consultants);
        return new Resources(reviews, null, null, null, null, null, null, needs);
    }

    private static int places(Limit limit) {
        return ((Limit.Known) limit).places();
    }

    private static @Nullable Frees next(Limit limit) {
        return ((Limit.Known) limit).next();
    }
}
