package homeward.monitoring;

import static homeward.monitoring.Measured.Samples.GAP;
import static org.assertj.core.api.Assertions.assertThat;

import homeward.earlywarning.VitalSign;
import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static final int SETS = 3_000;
    private static final long SECOND = 1_000_000;

    private record Told(int thousandths, boolean poor) {}

    @Test
    void of_no_block_is_empty() {
        assertThat(Trace.of(List.of())).isEqualTo(Trace.EMPTY);
    }

    @Test
    void blocks_that_touch_are_one_line_of_time() {
        var trace = Trace.of(List.of(block(2, 9, SECOND, 30, 40), block(0, 1, SECOND, 10, 20)));

        assertThat(trace.thousandths()).containsExactly(10, 20, 30, 40);
        assertThat(trace.micros()).containsExactly(0, SECOND, 2 * SECOND, 3 * SECOND);
        assertThat(trace.at(3)).isEqualTo(Instant.EPOCH.plusSeconds(3));
    }

    @Test
    void of_two_blocks_that_overlap_the_one_that_began_later_tells() {
        var trace = Trace.of(List.of(block(0, 9, SECOND, 10, 20, 30, 40), block(2, 1, SECOND, 31, 41, 51)));

        assertThat(trace.thousandths()).containsExactly(10, 20, 31, 41, 51);
    }

    @Test
    void a_block_inside_of_a_longer_one_tells_while_it_lasts() {
        var trace = Trace.of(List.of(block(0, 9, SECOND, 10, 20, 30, 40), block(1, 1, SECOND / 2, 21, 22, 23, 24)));

        assertThat(trace.thousandths()).containsExactly(10, 21, 22, 23, 24, 40);
    }

    @Test
    void of_two_that_began_together_the_one_with_the_larger_fingerprint_tells() {
        var trace = Trace.of(List.of(block(0, -1, SECOND, 11), block(0, 1, SECOND, 10, 20)));

        assertThat(trace.thousandths()).containsExactly(11, 20);
    }

    @Test
    void a_gap_is_told_too_and_no_older_block_fills_it() {
        var trace = Trace.of(List.of(block(0, 1, SECOND, 10, 20, 30), block(1, 2, SECOND, GAP)));

        assertThat(trace.thousandths()).containsExactly(10, 30);
    }

    @Test
    void a_poor_sample_stays_marked() {
        var poor = new BitSet();
        poor.set(1);
        var marked = new Measured.Samples(VitalSign.PULSE, SECOND, new int[] {GAP, 20, 30}, poor);
        var trace = Trace.of(List.of(new Block(id(0, 1), marked)));

        assertThat(trace.isTrusted(0)).isFalse();
        assertThat(trace.isTrusted(1)).isTrue();
    }

    @Test
    void each_moment_is_told_as_the_rule_says_whatever_the_blocks() {
        var random = new Random(11);
        for (int i = 0; i < SETS; i++) {
            var blocks = randomBlocks(random);
            assertThat(told(Trace.of(blocks))).isEqualTo(byTheRule(blocks));
        }
    }

    @Test
    void the_same_blocks_in_any_order_and_number_give_the_same_trace() {
        var random = new Random(12);
        for (int i = 0; i < SETS; i++) {
            var blocks = randomBlocks(random);
            var again = new ArrayList<>(blocks);
            again.addAll(blocks.subList(0, random.nextInt(blocks.size() + 1)));
            Collections.shuffle(again, random);
            assertThat(Trace.of(again)).isEqualTo(Trace.of(blocks));
        }
    }

    @Test
    void a_span_of_it_is_what_the_whole_holds_there() {
        var random = new Random(13);
        for (int i = 0; i < SETS; i++) {
            var blocks = randomBlocks(random);
            long from = random.nextInt(60);
            long before = from + random.nextInt(60);
            assertThat(told(Trace.of(blocks, moment(from), moment(before))))
                    .isEqualTo(told(Trace.of(blocks)).subMap(from, true, before, false));
        }
    }

    private static NavigableMap<Long, Told> told(Trace trace) {
        var told = new TreeMap<Long, Told>();
        for (int i = 0; i < trace.size(); i++) {
            assertThat(told.isEmpty() || told.lastKey() < trace.micros()[i]).isTrue();
            told.put(trace.micros()[i], new Told(trace.thousandths()[i], !trace.isTrusted(i)));
        }
        return told;
    }

    /// The rule as it is written, asked of every sample by itself.
    private static NavigableMap<Long, Told> byTheRule(List<Block> blocks) {
        var told = new TreeMap<Long, Told>();
        for (var block : blocks) {
            var samples = block.samples();
            for (int i = 0; i < samples.size(); i++) {
                long at = block.firstMicros() + samples.periodMicros() * i;
                if (samples.thousandths()[i] != GAP && teller(blocks, at).id().equals(block.id())) {
                    told.put(
                            at,
                            new Told(samples.thousandths()[i], samples.poor().get(i)));
                }
            }
        }
        return told;
    }

    private static Block teller(Collection<Block> blocks, long at) {
        return blocks.stream()
                .filter(block -> block.firstMicros() <= at && at < block.untilMicros())
                .max((one, other) -> one.firstMicros() == other.firstMicros()
                        ? Long.compareUnsigned(
                                one.id().fingerprint(), other.id().fingerprint())
                        : Long.compare(one.firstMicros(), other.firstMicros()))
                .orElseThrow();
    }

    private static List<Block> randomBlocks(Random random) {
        var blocks = new ArrayList<Block>();
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            var values = new int[random.nextInt(12)];
            var poor = new BitSet();
            for (int place = 0; place < values.length; place++) {
                values[place] = random.nextInt(4) == 0 ? GAP : random.nextInt(1_000);
                poor.set(place, random.nextInt(4) == 0);
            }
            var samples = new Measured.Samples(VitalSign.PULSE, 1 + random.nextInt(7), values, poor);
            blocks.add(new Block(id(random.nextInt(60), random.nextLong()), samples));
        }
        return blocks;
    }

    private static Block block(long second, long fingerprint, long periodMicros, int... thousandths) {
        return new Block(
                id(second * SECOND, fingerprint), new Measured.Samples(VitalSign.PULSE, periodMicros, thousandths));
    }

    private static ReadingId id(long micros, long fingerprint) {
        return new ReadingId(new PatientNo(1), ReadingId.Kind.blockOf(VitalSign.PULSE), moment(micros), fingerprint);
    }

    private static Instant moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
