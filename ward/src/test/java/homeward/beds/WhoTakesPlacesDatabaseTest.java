package homeward.beds;

import static homeward.beds.AWardOfATest.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import homeward.plumbing.RealDatabase;
import homeward.stays.Occupied;
import homeward.stays.Presence;
import homeward.stays.ReadOccupancy;
import homeward.stays.ReadPlacesTaken;
import homeward.stays.Turn;
import homeward.vocabulary.WardId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WhoTakesPlacesDatabaseTest {
    @RegisterExtension
    static final RealDatabase database = RealDatabase.fresh();

    private static final List<WardId> WARDS = List.of(new WardId("a"), new WardId("b"));
    private static final Instant BEGINNING = NOON.minus(Duration.ofDays(90));

    private final ReadOccupancy readOccupancy = ReadOccupancy.in(database.source());
    private final ReadPlacesTaken readPlacesTaken = ReadPlacesTaken.in(database.source());

    /// Whoever is counted by what they are there for are as many as the ledger counts, whatever is asked; and where
    /// more or fewer took places between two moments, the turns say so.
    @Test
    void are_as_many_as_the_ledger_counts_at_any_moment_as_known_at_any_other() {
        var ledger = new LedgerOfATest(database);
        WARDS.forEach(ward -> ledger.ward(ward.value(), "HOMEWARD"));
        var random = new Random(340);
        var known = new ArrayList<Instant>();
        for (int patient = 0; patient < 120; patient++) {
            live(ledger, random);
            if (patient % 6 == 0) {
                known.add(readOccupancy.knownNow());
            }
        }
        known.add(readOccupancy.knownNow());
        int counted = 0;
        for (var asKnown : known) {
            var before = random(random);
            var after = before.plus(Duration.ofHours(random.nextInt(600)));
            for (var ward : WARDS) {
                int then = agreed(ward, before, asKnown);
                int later = agreed(ward, after, asKnown);
                counted += then;
                var turns = readPlacesTaken.turns(ward, before, after, asKnown);
                assertThat(later - then)
                        .isEqualTo(turns.stream().mapToInt(Turn::more).sum());
                assertThat(turns).extracting(Turn::at).isSortedAccordingTo((one, other) -> other.compareTo(one));
            }
        }
        assertThat(counted).isGreaterThan(100);
    }

    @Test
    void come_by_the_pathway_that_stands_and_the_day_that_was_expected_then() {
        var ledger = new LedgerOfATest(database);
        var ward = new WardId("c");
        ledger.ward("c", "HOMEWARD");
        var stay = ledger.admit("c", BEGINNING, "frailty");
        ledger.expect(stay, LocalDate.of(2026, 12, 1), BEGINNING.plusSeconds(3600));
        var known = readOccupancy.knownNow();
        assertThat(readPlacesTaken.at(List.of(ward), BEGINNING, known))
                .singleElement()
                .satisfies(taken -> {
                    assertThat(taken.presence()).isEqualTo(Presence.ON_THE_WARD);
                    assertThat(taken.expectedOn()).isNull();
                    assertThat(taken.patients()).isEqualTo(1);
                });
        assertThat(readPlacesTaken.at(List.of(ward), NOON, known))
                .singleElement()
                .satisfies(taken -> {
                    assertThat(taken.expectedOn()).isEqualTo("2026-12-01");
                    assertThat(taken.pathway()).isNotNull().hasToString("PathwayVersion[code=frailty, version=1]");
                });
        assertThat(readPlacesTaken.at(List.of(new WardId("nowhere")), NOON, known))
                .isEmpty();
    }

    private int agreed(WardId ward, Instant moment, Instant known) {
        var there = readOccupancy.at(moment, known).getOrDefault(ward, Occupied.NOBODY);
        var taken = readPlacesTaken.at(List.of(ward), moment, known).stream()
                .mapToInt(some -> some.patients())
                .sum();
        assertThat(taken).as("%s at %s as known at %s", ward, moment, known).isEqualTo(there.places());
        return taken;
    }

    private static void live(LedgerOfATest ledger, Random random) {
        var at = random(random);
        var ward = WARDS.get(random.nextInt(2)).value();
        long stay = ledger.admit(ward, at, random.nextBoolean() ? "frailty" : null);
        at = at.plus(Duration.ofHours(1 + random.nextInt(400)));
        switch (random.nextInt(5)) {
            case 0 -> ledger.moved(stay, "went-on-leave", at);
            case 1 -> ledger.moved(stay, "went-to-hospital", at);
            case 2 -> ledger.transfer(stay, ward.equals("a") ? "b" : "a", at);
            default -> {}
        }
        at = at.plus(Duration.ofHours(1 + random.nextInt(1200)));
        if (random.nextInt(4) > 0 && at.isBefore(NOON)) {
            ledger.discharge(stay, at);
        }
    }

    private static Instant random(Random random) {
        return BEGINNING.plus(Duration.ofHours(random.nextInt(24 * 60)));
    }
}
