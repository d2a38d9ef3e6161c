package homeward.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// All 4 × 4 × 2 × 4 × 4 × 2 × 4 = 4,096 whole sets of sub-scores, and the 28,125 when each may be missing too.
class EveryCombinationTest {

    private static final List<Integer> GRADED = List.of(0, 1, 2, 3);

    @Test
    void of_sub_scores_adds_up_and_falls_into_its_band() {
        var count = new int[1];
        combinations(false, points -> {
            count[0]++;
            int sum = points.stream().mapToInt(Objects::requireNonNull).sum();
            boolean red = points.contains(3);
            var expected = sum >= 7
                    ? ClinicalRisk.HIGH
                    : sum >= 5 ? ClinicalRisk.MEDIUM : red ? ClinicalRisk.LOW_MEDIUM : ClinicalRisk.LOW;
            assertThat(News2.of(subScores(points), SaturationScale.SCALE_1))
                    .isInstanceOfSatisfying(News2.Complete.class, complete -> {
                        assertThat(complete.total()).isEqualTo(sum).isBetween(0, 20);
                        assertThat(complete.points().hasRed()).isEqualTo(red);
                        assertThat(complete.risk()).isEqualTo(expected);
                    });
        });
        assertThat(count[0]).isEqualTo(4_096);
    }

    @Test
    void of_known_and_missing_sub_scores_survives_packing_in_a_number_of_its_own() {
        Set<Integer> numbers = new HashSet<>();
        combinations(true, points -> {
            var scores = subScores(points);
            numbers.add(scores.packed());
            assertThat(points(SubScores.unpack(scores.packed()))).isEqualTo(points);
        });
        assertThat(numbers).hasSize(28_125);
    }

    @Test
    void with_something_missing_is_incomplete_with_what_is_known_as_its_least() {
        combinations(true, points -> {
            if (!points.contains(null)) {
                return;
            }
            var known = points.stream().filter(Objects::nonNull).toList();
            assertThat(News2.of(subScores(points), SaturationScale.SCALE_2))
                    .isInstanceOfSatisfying(News2.Incomplete.class, incomplete -> {
                        assertThat(incomplete.known()).isEqualTo(known.size());
                        assertThat(incomplete.missing()).hasSize(7 - known.size());
                        assertThat(incomplete.atLeast())
                                .isEqualTo(known.stream()
                                        .mapToInt(Integer::intValue)
                                        .sum());
                        assertThat(incomplete.riskAtLeast()).isNotEqualTo(Optional.of(ClinicalRisk.LOW));
                    });
        });
    }

    /// Stored numbers must be read for ever: this is the form, not merely an inverse pair.
    @Test
    void is_packed_three_bits_a_parameter_from_the_lowest() {
        assertThat(points(SubScores.unpack(0))).containsExactly(null, null, null, null, null, null, null);
        assertThat(points(SubScores.unpack(0b111))).containsExactly(3, null, null, null, null, null, null);
        assertThat(points(SubScores.unpack(0b101_000))).containsExactly(null, 1, null, null, null, null, null);
        assertThat(points(SubScores.unpack(0b110_100_101_101_110_110_111))).containsExactly(3, 2, 2, 1, 1, 0, 2);
    }

    @Test
    void that_the_chart_cannot_give_is_refused() {
        for (int oxygen : new int[] {1, 3}) {
            assertThatIllegalArgumentException().isThrownBy(() -> subScores(List.of(0, 0, oxygen, 0, 0, 0, 0)));
        }
        for (int consciousness : new int[] {1, 2}) {
            assertThatIllegalArgumentException().isThrownBy(() -> subScores(List.of(0, 0, 0, 0, 0, consciousness, 0)));
        }
    }

    @Test
    void that_was_never_packed_is_refused() {
        for (int garbage : new int[] {0b001, 0b101_000_000, 1 << 21, 1 << 23, -1, Integer.MIN_VALUE}) {
            assertThatIllegalArgumentException().isThrownBy(() -> SubScores.unpack(garbage));
        }
    }

    private static List<@Nullable Integer> points(SubScores scores) {
        return SubScores.PARAMETERS.stream().<@Nullable Integer>map(scores::of).toList();
    }

    private static SubScores subScores(List<@Nullable Integer> points) {
        int packed = 0;
        for (int place = 0; place < points.size(); place++) {
            var known = points.get(place);
            packed |= known == null ? 0 : (4 + known) << (3 * place);
        }
        return new SubScores(packed);
    }

    private static void combinations(boolean withMissing, Consumer<List<@Nullable Integer>> use) {
        Stream<List<@Nullable Integer>> sets = Stream.of(List.of());
        for (var values : List.of(GRADED, GRADED, List.of(0, 2), GRADED, GRADED, List.of(0, 3), GRADED)) {
            sets = sets.flatMap(set -> Stream.concat(
                            values.stream(), withMissing ? Stream.of((Integer) null) : Stream.<Integer>empty())
                    .map(next -> Stream.concat(set.stream(), Stream.of(next)).toList()));
        }
        sets.forEach(use);
    }
}
