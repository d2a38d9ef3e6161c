package homeward.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.earlywarning.VitalSign;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final int SAMPLES_AN_HOUR = 3_600;

    @Test
    void a_minute_says_the_lowest_the_lower_median_and_the_highest_of_what_is_trusted() {
        var samples = List.of(sample(0, 98, false), sample(1, 97, false), sample(2, 60, true), sample(3, 91, false));
        assertThat(Buckets.into(Buckets.MINUTE, samples))
                .containsExactly(new Bucket(Bucket.micros(NINE), 91, 97, 98, 3, 1));
        assertThat(Buckets.into(Buckets.MINUTE, samples.subList(0, 2))
                        .getFirst()
                        .median())
                .isEqualTo(97);
    }

    @Test
    void poor_signal_speaks_only_where_there_is_no_other() {
        var samples = List.of(sample(0, 60, true), sample(1, 70, true));
        var minute = Buckets.into(Buckets.MINUTE, samples).getFirst();
        assertThat(minute.trusted()).isFalse();
        assertThat(minute).isEqualTo(new Bucket(Bucket.micros(NINE), 60, 60, 70, 0, 2));
    }

    @Test
    void a_stretch_of_which_nothing_was_heard_is_left_out() {
        assertThat(Buckets.into(Buckets.MINUTE, List.of(sample(0, 1, false), sample(120, 2, false))))
                .extracting(Bucket::at)
                .containsExactly(NINE, NINE.plusSeconds(120));
    }

    @RepeatedTest(50)
    void minutes_are_what_sorting_their_samples_gives(RepetitionInfo seed) {
        var samples = samples(new Random(seed.getCurrentRepetition()), 1_000);
        for (var minute : Buckets.into(Buckets.MINUTE, samples)) {
            var within = samples.stream()
                    .filter(one -> one.from() >= minute.from() && one.from() < minute.from() + 60_000_000)
                    .toList();
            var heard = within.stream().anyMatch(Bucket::trusted)
                    ? within.stream().filter(Bucket::trusted).toList()
                    : within;
            int[] values = heard.stream().mapToInt(Bucket::median).sorted().toArray();
            assertThat(minute.low()).isEqualTo(values[0]);
            assertThat(minute.median()).isEqualTo(values[(values.length - 1) / 2]);
            assertThat(minute.high()).isEqualTo(values[values.length - 1]);
            assertThat(minute.count() + minute.poor()).isEqualTo(within.size());
        }
    }

    @RepeatedTest(50)
    void longer_stretches_keep_the_lowest_the_highest_and_every_sample_counted(RepetitionInfo seed) {
        var samples = samples(new Random(seed.getCurrentRepetition()), SAMPLES_AN_HOUR).stream()
                .filter(Bucket::trusted)
                .toList();
        for (var length : List.of(Duration.ofMinutes(4), Duration.ofMinutes(15), Duration.ofHours(6))) {
            var gathered = Buckets.upTo(length, samples);
            assertThat(gathered.stream().mapToInt(Bucket::low).min())
                    .isEqualTo(samples.stream().mapToInt(Bucket::low).min());
            assertThat(gathered.stream().mapToInt(Bucket::high).max())
                    .isEqualTo(samples.stream().mapToInt(Bucket::high).max());
            assertThat(gathered.stream().mapToInt(Bucket::count).sum()).isEqualTo(samples.size());
            assertThat(gathered)
                    .allMatch(bucket -> bucket.low() <= bucket.median() && bucket.median() <= bucket.high());
        }
    }

    @RepeatedTest(200)
    void what_was_packed_is_unpacked_as_it_was(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var signs = new EnumMap<VitalSign, List<Bucket>>(VitalSign.class);
        for (var sign : VitalSign.values()) {
            if (random.nextBoolean()) {
                signs.put(sign, Buckets.into(Buckets.MINUTE, samples(random, 1 + random.nextInt(SAMPLES_AN_HOUR))));
            }
        }
        var summary = new Summary(
                signs,
                random.nextBoolean() ? List.of() : Buckets.into(Buckets.MINUTE, samples(random, SAMPLES_AN_HOUR)));
        var codec = new SummaryCodec(NINE, Buckets.MINUTE);
        assertThat(codec.unpack(codec.pack(summary))).isEqualTo(summary);
    }

    @Test
    void an_ordinary_hour_of_five_signs_takes_about_a_kilobyte() {
        var signs = new EnumMap<VitalSign, List<Bucket>>(VitalSign.class);
        for (var sign : Arrays.asList(VitalSign.values()).subList(0, 5)) {
            var random = new Random(SignNumber.of(sign));
            var samples = new ArrayList<Bucket>();
            for (int second = 0; second < SAMPLES_AN_HOUR; second++) {
                samples.add(sample(second, 70_000 + 1_000 * random.nextInt(8), false));
            }
            signs.put(sign, Buckets.into(Buckets.MINUTE, samples));
        }
        assertThat(new SummaryCodec(NINE, Buckets.MINUTE).pack(new Summary(signs, List.of())))
                .hasSizeLessThan(1_000);
    }

    private static List<Bucket> samples(Random random, int most) {
        var values = new ArrayList<Bucket>();
        int unit = List.of(1, 100, 1_000).get(random.nextInt(3));
        int spread = 1 + random.nextInt(300);
        for (int second = 0; second < most; second += 1 + random.nextInt(random.nextInt(20) == 0 ? 200 : 2)) {
            values.add(sample(second, unit * (random.nextInt(spread) - 20), random.nextInt(10) == 0));
        }
        values.sort(Comparator.comparingLong(Bucket::from));
        return values;
    }

    private static Bucket sample(int second, int value, boolean poor) {
        return Bucket.of(Bucket.micros(NINE.plusSeconds(second)), value, poor);
    }
}
