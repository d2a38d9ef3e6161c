package homeward.beds;

import homeward.staff.Role;
import homeward.vocabulary.Actor;
import homeward.vocabulary.WardId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A ward of frailty patients at noon on a Sunday, and what is said of it.
final class AWardOfATest {
    static final WardId WARD = new WardId("frailty");
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final Actor ELLEN = new Actor("ellen", "Ellen Price");
    static final Need NEED = new Need(
            Map.of(Role.NURSE, new BigDecimal("2"), Role.CONSULTANT_OR_GP, new BigDecimal("0.5")),
            new BigDecimal("1"),
            3);

    private final List<Stated<Capacity>> capacity = new ArrayList<>();
    private final List<Stated<Resources>> resources = new ArrayList<>();
    private final List<Occupants> occupants = new ArrayList<>();
    private OnShift onShift = new OnShift(Map.of(), 0);

    AWardOfATest open(int places) {
        return said(NOON.minusSeconds(3600), new Capacity(null, null, places, null));
    }

    AWardOfATest said(Instant from, Capacity what) {
        capacity.add(new Stated<>(capacity.size(), WARD, from, NOON, ELLEN, "As agreed", what));
        return this;
    }

    AWardOfATest said(Resources what) {
        resources.add(new Stated<>(resources.size(), WARD, NOON.minusSeconds(3600), NOON, ELLEN, "As agreed", what));
        return this;
    }

    AWardOfATest patients(int more, @Nullable LocalDate expectedOn) {
        occupants.add(new Occupants("frailty", expectedOn, more));
        return this;
    }

    AWardOfATest patientOfNoPathway() {
        occupants.add(new Occupants(null, null, 1));
        return this;
    }

    AWardOfATest onShift(Map<Role, Integer> people, int ofNoRole) {
        onShift = new OnShift(people, ofNoRole);
        return this;
    }

    Limit limit(Room.Rule rule) {
        return limit(rule, "frailty", NOON);
    }

    Limit limit(Room.Rule rule, @Nullable String pathway, Instant moment) {
        var standing = new Standing(WARD, moment, capacity, resources, occupants, onShift);
        var situation = new Situation(new AsAt(moment, NOON), true, Map.of(WARD, standing));
        return new StatedConstraint("this", rule).at(situation).of(WARD, pathway);
    }

    /// 12 reviews by nurses, 4 by consultants; six hours of visits of 45 minutes, with 15 on the way; ten kit sets;
    /// Dr Haddad for 12 patients from 8 to 20; 30 points.
    static Resources everything() {
        return new Resources(
                Map.of(Role.NURSE, new Reviews(12, null), Role.CONSULTANT_OR_GP, new Reviews(4, null)),
                360,
                45,
                15,
                10,
                new Cover("Dr Amira Haddad", 12, LocalTime.of(8, 0), LocalTime.of(20, 0)),
                30,
                Map.of("frailty", NEED));
    }
}
