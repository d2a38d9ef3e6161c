package homeward.beds;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.beds.Availability.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The least of what the limits allow, whatever they are.
class AvailabilityTest {
    private static final Frees TUESDAY = Frees.on(LocalDate.of(2026, 11, 24));
    private static final Frees FRIDAY = Frees.on(LocalDate.of(2026, 11, 27));
    private static final Named KIT_NOT_KNOWN = named("kit sets", new Limit.Unknown("nobody has said"));

    @Test
    void where_nothing_is_known_it_is_not_known_and_not_none() {
        assertThat(availability(KIT_NOT_KNOWN).places()).isNull();
        assertThat(availability(KIT_NOT_KNOWN).words()).isEqualTo("not known");
        assertThat(availability().places()).isNull();
    }

    @Test
    void what_is_not_known_is_said_beside_the_number_and_neither_lowers_nor_raises_it() {
        var some = availability(named("open places", known(5, null)), KIT_NOT_KNOWN);
        assertThat(some.places()).isEqualTo(5);
        assertThat(some.words()).isEqualTo("at most 5; not known: kit sets");
    }

    @Test
    void what_is_known_in_part_is_said_too() {
        var half = new Limit.Known(3, null, "nurses", "nobody has said how many reviews by consultants there are");
        assertThat(availability(named("review slots", half)).words())
                .isEqualTo("at most 3; not known: review slots in part");
    }

    @Test
    void the_next_place_frees_when_the_last_of_those_that_bind_lets_one_more_in() {
        var both = availability(named("open places", known(0, TUESDAY)), named("kit sets", known(0, FRIDAY)));
        assertThat(both.binding()).containsExactly("open places", "kit sets");
        assertThat(both.next()).isEqualTo(FRIDAY);
        assertThat(availability(named("open places", known(0, TUESDAY)), named("kit sets", known(1, FRIDAY)))
                        .next())
                .isEqualTo(TUESDAY);
        assertThat(availability(named("open places", known(0, TUESDAY)), named("kit sets", known(0, null)))
                        .next())
                .isNull();
    }

    @Test
    void held_places_are_taken_away_from_the_least_and_never_make_it_less_than_none() {
        var limits = List.of(named("open places", known(3, null)), named("kit sets", known(7, null)));
        assertThat(Availability.of(limits, List.of(named("held places", known(2, null))))
                        .places())
                .isEqualTo(1);
        assertThat(Availability.of(limits, List.of(named("held places", known(9, null))))
                        .places())
                .isZero();
        assertThat(Availability.of(limits, List.of(named("held places", new Limit.Unknown("not asked"))))
                        .words())
                .isEqualTo("at most 3; not known: held places");
    }

    @Test
    void whatever_the_limits_it_is_never_above_any_and_one_of_them_that_is_named_allows_just_as_many() {
        for (long seed = 0; seed < 20_000; seed++) {
            var limits = anyLimits(new Random(seed));
            var availability = Availability.of(limits, List.of());
            var known = places(limits);
            assertThat(availability.places()).as("seed %d", seed).isEqualTo(least(known));
            assertThat(availability.binding()).as("seed %d", seed).hasSize((int) known.stream()
                    .filter(places -> places.equals(availability.places()))
                    .count());
            assertThat(availability.notKnown()).hasSize((int) limits.stream()
                    .filter(named -> named.limit() instanceof Limit.Unknown)
                    .count());
        }
    }

    @Test
    void whatever_the_limits_one_more_never_raises_it_and_one_that_is_not_known_changes_no_number() {
        for (long seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            var limits = anyLimits(random);
            var before = Availability.of(limits, List.of());
            var more = new ArrayList<>(limits);
            more.add(named("another", anyLimit(random)));
            var after = Availability.of(more, List.of());
            if (before.places() != null) {
                assertThat(after.places()).as("seed %d", seed).isNotNull().isLessThanOrEqualTo(before.places());
            }
            var unknown = new ArrayList<>(limits);
            unknown.add(random.nextInt(unknown.size() + 1), KIT_NOT_KNOWN);
            var unsure = Availability.of(unknown, List.of());
            assertThat(unsure.places()).as("seed %d", seed).isEqualTo(before.places());
            assertThat(unsure.notKnown()).as("seed %d", seed).contains("kit sets");
        }
    }

    @Test
    void whatever_the_limits_their_order_does_not_matter() {
        for (long seed = 0; seed < 2_000; seed++) {
            var limits = anyLimits(new Random(seed));
            var turned = limits.reversed();
            assertThat(Availability.of(turned, List.of()).places())
                    .isEqualTo(Availability.of(limits, List.of()).places());
            assertThat(Availability.of(turned, List.of()).next())
                    .isEqualTo(Availability.of(limits, List.of()).next());
        }
    }

    private static List<Named> anyLimits(Random random) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(number -> named("limit " + number, anyLimit(random)))
                .toList();
    }

    private static Limit anyLimit(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Limit.Unknown("nobody has said");
            case 1 -> new Limit.NotNeeded("none is needed");
            default ->
                known(
                        random.nextInt(6),
                        random.nextBoolean() ? null : Frees.at(Instant.ofEpochSecond(random.nextInt(100))));
        };
    }

    private static List<Integer> places(List<Named> limits) {
        return limits.stream()
                .map(Named::limit)
                .flatMap(limit -> limit instanceof Limit.Known known ? Stream.of(known.places()) : Stream.empty())
                .toList();
    }

    private static @Nullable Integer least(List<Integer> known) {
        return known.stream().min(Integer::compare).orElse(null);
    }

    private static Limit.Known known(int places, @Nullable Frees next) {
        return new Limit.Known(places, next, "because");
    }

    private static Named named(String name, Limit limit) {
        return new Named(name, limit);
    }

    private static Availability availability(Named... limits) {
        return Availability.of(List.of(limits), List.of());
    }
}
