package homeward.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeward.organisations.SettingsOfWard.FormerName;
import homeward.organisations.SettingsOfWard.FormerProvider;
import homeward.plumbing.Reach;
import homeward.plumbing.RealDatabase;
import homeward.vocabulary.Actor;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class HowAWardIsKeptDatabaseTest {
    @RegisterExtension
    static final RealDatabase database = RealDatabase.fresh();

    private static final Actor MANAGER = new Actor("ellen.ford", "Ellen Ford");
    private static final LocalDate FROM = LocalDate.parse("2026-06-01");
    private static final Reach OWN = new Reach.Wards("HOMEWARD", Set.of("frailty"));
    private static final WardId FRAILTY = new WardId("frailty");
    private static final WardId HEART = new WardId("heart");
    private static final OutOfHoursOwner GP = new OutOfHoursOwner("GP out of hours", "111, option 2");

    private final ChangeWard change = ChangeWard.in(database.source());
    private final ReadWardSettings read = ReadWardSettings.in(database.source());
    private final Wards wards = new Wards(JdbcClient.create(database.source()));

    @BeforeEach
    void two_wards() {
        wards.keep(new Ward(FRAILTY, "Frailty"));
        wards.keep(new Ward(HEART, "Heart failure"));
    }

    @Test
    void is_led_by_whoever_is_named_from_the_day_on_which_they_are() {
        var gwen = new Lead("Dr Gwen Price", Lead.Grade.CONSULTANT, "gwen.price");
        var ravi = new Lead("Dr Ravi Shah", Lead.Grade.GP, null);
        var find = new FindWards(wards, new WardSettings(JdbcClient.create(database.source())));
        Reach.run(OWN, () -> {
            change.lead(FRAILTY, FROM, gwen, MANAGER);
            change.lead(FRAILTY, FROM.plusDays(10), ravi, MANAGER);
            change.lead(FRAILTY, FROM.plusDays(20), null, MANAGER);
            assertThat(find.leadOf(FRAILTY, Instant.parse("2026-05-31T22:59:59Z")))
                    .isEmpty();
            // Midnight in London, in summer.
            assertThat(find.leadOf(FRAILTY, Instant.parse("2026-05-31T23:00:00Z")))
                    .contains(gwen);
            assertThat(find.leadOf(FRAILTY, Instant.parse("2026-06-15T12:00:00Z")))
                    .contains(ravi);
            assertThat(find.leadOf(FRAILTY, Instant.parse("2026-06-25T12:00:00Z")))
                    .isEmpty();
        });
    }

    @Test
    void has_its_gaps_told_until_they_are_mended() {
        Reach.run(OWN, () -> {
            assertThat(read.gaps(FRAILTY, FROM)).hasSize(2 * WardWeek.AHEAD);
            change.open(FRAILTY, FROM, everyDay(Hours.LEAST), MANAGER);
            change.own(FRAILTY, FROM, everyDay(GP), MANAGER);
            assertThat(read.gaps(FRAILTY, FROM)).isEmpty();
            assertThat(read.gaps(FROM)).isEmpty();
            change.own(FRAILTY, FROM.plusDays(7), Map.of(DayOfWeek.MONDAY, Optional.empty()), MANAGER);
            assertThat(read.gaps(FROM).get(FRAILTY))
                    .extracting(Gap::day)
                    .containsExactly(
                            LocalDate.parse("2026-06-08"),
                            LocalDate.parse("2026-06-15"),
                            LocalDate.parse("2026-06-22"));
            assertThat(read.of(FRAILTY).orElseThrow().week().ownerOn(FROM)).contains(GP);
        });
    }

    @Test
    void says_whose_patients_it_takes_since_when() {
        Reach.run(OWN, () -> {
            change.take(FRAILTY, FROM, "Practices of Northtown", MANAGER);
            change.take(FRAILTY, FROM, "Practices of Northtown and Hill", MANAGER);
            var settings = read.of(FRAILTY).orElseThrow();
            assertThat(settings.catchmentOn(FROM)).isEqualTo("Practices of Northtown and Hill");
            assertThat(settings.catchmentOn(FROM.minusDays(1))).isEmpty();
        });
    }

    @Test
    void remembers_what_it_was_called_and_who_ran_it() {
        var id = new WardId("moved");
        var today = database.jdbc()
                .sql("select organisations.today()")
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .single();
        KeepProviders.in(database.source()).keep(new Provider(new OdsCode("RMM"), "Trust", null));
        wards.keep(new Ward(id, "First"));
        change.call(id, "Second", "hospital at home");
        change.call(id, "Third", "hospital at home");
        KeepProviders.in(database.source()).assign(id, new OdsCode("RMM"));
        var settings = read.of(id).orElseThrow();
        assertThat(settings.word()).isEqualTo("hospital at home");
        assertThat(settings.formerNames()).containsExactly(new FormerName(today, "First", "virtual ward"));
        assertThat(settings.formerProviders()).containsExactly(new FormerProvider(today, Provider.ONLY));
        var areas = FindAreas.in(database.source());
        assertThat(areas.find("moved", today).orElseThrow().name()).isEqualTo("Third");
        assertThat(areas.find("moved", today.minusDays(1)).orElseThrow().name()).isEqualTo("First");
        assertThat(areas.wardsWithin("RMM", today)).contains(id);
        assertThat(areas.wardsWithin("RMM", today.minusDays(1))).doesNotContain(id);
        assertThat(areas.wardsWithin("HOMEWARD", today.minusDays(1))).contains(id);
    }

    @Test
    void closes_after_its_last_day_in_london() {
        change.close(HEART, LocalDate.parse("2026-07-31"));
        assertThat(read.of(HEART).orElseThrow().closesAt()).isEqualTo(Instant.parse("2026-07-31T23:00:00Z"));
        assertThat(read.gaps(HEART, LocalDate.parse("2026-07-31")))
                .extracting(Gap::day)
                .containsOnly(LocalDate.parse("2026-07-31"));
        change.close(HEART, null);
        assertThat(read.of(HEART).orElseThrow().closesAt()).isNull();
    }

    @Test
    void is_no_business_of_those_who_have_no_post_there() {
        Reach.run(OWN, () -> {
            assertThat(read.of(HEART)).isEmpty();
            assertThatThrownBy(() -> change.take(HEART, FROM, "All", MANAGER)).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> change.lead(HEART, FROM, null, MANAGER)).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> change.own(HEART, FROM, everyDay(GP), MANAGER))
                    .isInstanceOf(DataAccessException.class);
            change.call(HEART, "Mine now", "virtual ward");
        });
        for (var stranger : List.of(Reach.NOBODY, new Reach.Offices(Set.of("RXX")), new Reach.Referrer("a", null))) {
            Reach.run(stranger, () -> {
                assertThatThrownBy(() -> change.take(HEART, FROM, "All", MANAGER))
                        .isInstanceOf(DataAccessException.class);
                change.call(HEART, "Mine now", "virtual ward");
            });
        }
        assertThat(wards.find(HEART).orElseThrow().name()).isEqualTo("Heart failure");
    }

    private static <T> Map<DayOfWeek, Optional<T>> everyDay(T said) {
        return Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), _ -> Optional.of(said)));
    }
}
