package homeward;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.beds.AsAt;
import homeward.beds.Capacity;
import homeward.beds.Constraint;
import homeward.beds.Frees;
import homeward.beds.Limit;
import homeward.beds.ReadCapacity;
import homeward.beds.Resources;
import homeward.beds.Situation;
import homeward.beds.StateCapacity;
import homeward.vocabulary.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Rooms to the right of `beds` know limits of their own, and put them into the house.
class ARoomThatComesLaterRoomTest {
    @RegisterExtension
    static final OpenHouse house = new OpenHouse(PortersOfATest.class, KitOfATest.class, HeldOfATest.class);

    private static final Actor ELLEN = new Actor("ellen", "Ellen Price");
    private static final Frees THURSDAY = Frees.on(LocalDate.of(2026, 11, 26));

    @Test
    void limits_availability_and_takes_the_place_of_what_wards_state_of_the_same() {
        var stateCapacity = house.room(StateCapacity.class);
        var now = Instant.now();
        stateCapacity.places(OpenHouse.WARD, now, new Capacity(null, 9, 9, null), "As agreed", ELLEN);
        var kit = new Resources(Map.of(), null, null, null, 1, null, null, Map.of());
        stateCapacity.resources(OpenHouse.WARD, now, kit, "As agreed", ELLEN);
        var readCapacity = house.room(ReadCapacity.class);
        var known = readCapacity.knownNow();
        var availability =
                readCapacity.of(OpenHouse.WARD, new AsAt(known, known)).availability();
        assertThat(availability.binding()).containsExactly("porters");
        assertThat(availability.held()).isEqualTo(1);
        assertThat(availability.places()).isEqualTo(3);
        assertThat(availability.next()).isEqualTo(THURSDAY);
        assertThat(availability.notKnown()).doesNotContain("porters", "kit sets", "open places");
    }

    /// Four patients more can be carried.
    static final class PortersOfATest implements Constraint {
        @Override
        public String name() {
            return "porters";
        }

        @Override
        public Limits at(Situation situation) {
            assertThat(situation.wards()).containsExactly(OpenHouse.WARD);
            return (_, _) -> new Limit.Known(4, THURSDAY, "two porters, four patients each");
        }
    }

    /// Knows the kit better than the ward, which says that there is one set.
    static final class KitOfATest implements Constraint {
        @Override
        public String name() {
            return "kit sets";
        }

        @Override
        public Limits at(Situation situation) {
            return (_, _) -> new Limit.Known(7, null, "7 sets stand ready");
        }
    }

    /// One place is promised.
    static final class HeldOfATest implements Constraint {
        @Override
        public String name() {
            return "held places";
        }

        @Override
        public boolean holds() {
            return true;
        }

        @Override
        public Limits at(Situation situation) {
            return (_, _) -> new Limit.Known(1, null, "1 promised until 16:00");
        }
    }
}
