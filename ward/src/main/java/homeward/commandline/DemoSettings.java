package homeward.commandline;

import homeward.beds.Capacity;
import homeward.beds.Cover;
import homeward.beds.Need;
import homeward.beds.Resources;
import homeward.beds.Reviews;
import homeward.beds.StateCapacity;
import homeward.organisations.ChangeWard;
import homeward.organisations.FindWards;
import homeward.organisations.Hours;
import homeward.organisations.Lead;
import homeward.organisations.OpenWards;
import homeward.organisations.OutOfHoursOwner;
import homeward.organisations.Ward;
import homeward.plumbing.Reach;
import homeward.simulator.DemoWard;
import homeward.staff.Role;
import homeward.vocabulary.Actor;
import homeward.vocabulary.WardId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How the demonstration's ward is kept: led by somebody, open and owned on every day.
final class DemoSettings {
    private static final WardId WARD = new WardId(DemoWard.ID);
    private static final Actor BY = new Actor("homeward", "The demonstration");

    private static final String AGREED = "Agreed for the demonstration";

    private DemoSettings() {}

    /// Once: what somebody changed on screen stays, when the demonstration is started again.
    ///
    /// @param today its people are made up as having been on the ward for some days
    static void keep(RunningServer server, String leadName, LocalDate today) {
        Reach.run(Reach.HOUSE, () -> {
            if (server.room(FindWards.class).byId(WARD).isEmpty()) {
                server.room(OpenWards.class).open(List.of(new Ward(WARD, "Demo virtual ward")));
                settle(server.room(ChangeWard.class), leadName, today.minusYears(1));
                state(
                        server.room(StateCapacity.class),
                        today.minusYears(1).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
        });
    }

    private static void settle(ChangeWard change, String leadName, LocalDate since) {
        change.lead(WARD, since, new Lead(leadName, Lead.Grade.CONSULTANT, Role.CONSULTANT_OR_GP.word()), BY);
        change.open(WARD, since, everyDay(Hours.LEAST), BY);
        change.own(WARD, since, everyDay(new OutOfHoursOwner("Northtown GP out of hours", "01632 960 999")), BY);
        change.take(WARD, since, "Everybody registered with a practice of Northtown", BY);
    }

    private static void state(StateCapacity stateCapacity, Instant since) {
        stateCapacity.places(WARD, since, new Capacity(48, 45, 44, 4), AGREED, BY);
        var frail = new Need(Map.of(Role.NURSE, BigDecimal.ONE), BigDecimal.ONE, 3);
        var others = new Need(Map.of(Role.NURSE, BigDecimal.TWO), BigDecimal.ZERO, 2);
        var resources = new Resources(
                Map.of(Role.NURSE, new Reviews(90, null)),
                1440,
                40,
                20,
                43,
                new Cover("Dr Amira Haddad", 50, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT),
                140,
                Map.of("frailty", frail, "acute-respiratory-infection", others, "heart-failure", others));
        stateCapacity.resources(WARD, since, resources, AGREED, BY);
    }

    private static <T> Map<DayOfWeek, Optional<T>> everyDay(T same) {
        return Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), _ -> Optional.of(same)));
    }
}
