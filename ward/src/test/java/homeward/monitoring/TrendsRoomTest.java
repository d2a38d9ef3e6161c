package homeward.monitoring;

import static homeward.OpenHouse.reading;
import static org.assertj.core.api.Assertions.assertThat;

import homeward.OpenHouse;
import homeward.earlywarning.VitalSign;
import homeward.plumbing.Condition;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Whether hours were put by or not, and in whatever order blocks came: everybody reads the same trend.
class TrendsRoomTest {
    @RegisterExtension
    static final OpenHouse HOUSE = new OpenHouse();

    private static final Instant NINE = Instant.parse("2026-03-10T09:00:00Z");
    private static final Duration WORN_FOR = Duration.ofHours(30);
    private static final Instant LATER = NINE.plus(Duration.ofDays(3));

    /// The house itself has not come to it yet, and puts nothing of it by.
    private static final Instant AHEAD = Instant.parse("2099-03-10T09:00:00Z");

    private static final Set<VitalSign> SIGNS =
            Set.of(VitalSign.PULSE, VitalSign.OXYGEN_SATURATION, VitalSign.SYSTOLIC_PRESSURE);
    private static final List<Duration> SPANS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(50),
            Duration.ofHours(7),
            Duration.ofHours(36),
            Duration.ofDays(20),
            Duration.ofDays(400));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readers_see_the_same_trend_before_and_after_summarising_and_in_any_order(long seed) {
        var inOrder = HOUSE.admit("worn-" + seed, NINE.minusSeconds(60));
        HOUSE.record(entries("worn-" + seed, seed).toArray(Entry[]::new));
        var before = trends(inOrder);
        summarise(inOrder);
        assertThat(trends(inOrder)).isEqualTo(before);

        var shuffled = HOUSE.admit("shuffled-" + seed, NINE.minusSeconds(60));
        var entries = entries("shuffled-" + seed, seed);
        Collections.shuffle(entries, new Random(seed));
        for (int from = 0; from < entries.size(); from += 40) {
            HOUSE.record(
                    entries.subList(from, Math.min(entries.size(), from + 40)).toArray(Entry[]::new));
            HOUSE.room(SummariseHours.class).summarise(LATER);
        }
        assertThat(trends(shuffled)).isEqualTo(before);
        summarise(shuffled);
        assertThat(trends(shuffled)).isEqualTo(before);
    }

    @Test
    void a_late_block_and_a_late_reading_are_seen_at_once_and_afterwards() {
        var patient = HOUSE.admit("late", NINE.minusSeconds(60));
        HOUSE.record(entries("late", 7).toArray(Entry[]::new));
        summarise(patient);
        var at = NINE.plus(Duration.ofHours(4)).plusSeconds(1_800);
        HOUSE.record(
                block("late", VitalSign.OXYGEN_SATURATION, at.plusSeconds(5), 41_000, 42_000),
                reading("late", VitalSign.SYSTOLIC_PRESSURE, 60_000, at));
        for (int look = 0; look < 2; look++) {
            var day = trend(patient, Duration.ofHours(36));
            assertThat(day.worn(VitalSign.OXYGEN_SATURATION).marks())
                    .extracting(Bucket::low)
                    .contains(41_000);
            assertThat(day.scores().marks()).extracting(Bucket::high).contains(highest(patient));
            summarise(patient);
        }
    }

    @Test
    void a_reading_after_the_wearable_was_taken_off_is_scored_in_the_hour_that_was_put_by() {
        var patient = HOUSE.admit("taken-off", NINE.minusSeconds(60));
        HOUSE.record(block("taken-off", VitalSign.PULSE, NINE, 70_000, 71_000));
        summarise(patient);
        HOUSE.record(reading("taken-off", VitalSign.PULSE, 140_000, NINE.plusSeconds(2_000)));
        assertThat(trend(patient, Duration.ofHours(36)).scores().marks())
                .extracting(Bucket::high)
                .contains(3);
    }

    @Test
    void killed_in_the_middle_is_done_again() {
        var patient = HOUSE.admit("killed", NINE.minusSeconds(60));
        HOUSE.record(block("killed", VitalSign.PULSE, AHEAD, 70_000, 71_000));
        var over = AHEAD.plus(Duration.ofDays(1));
        new TransactionTemplate(HOUSE.room(PlatformTransactionManager.class)).executeWithoutResult(killed -> {
            assertThat(HOUSE.room(SummariseHours.class).summarise(over)).isPositive();
            assertThat(marked(patient)).isEmpty();
            killed.setRollbackOnly();
        });
        assertThat(marked(patient)).containsExactly(AHEAD);
        assertThat(HOUSE.room(SummariseHours.class).summarise(over)).isPositive();
        assertThat(marked(patient)).isEmpty();
    }

    @Test
    void an_hour_is_left_alone_until_it_has_been_over_for_ten_minutes() {
        var patient = HOUSE.admit("open-hour", NINE.minusSeconds(60));
        HOUSE.record(block("open-hour", VitalSign.PULSE, AHEAD, 70_000, 71_000));
        HOUSE.room(SummariseHours.class).summarise(AHEAD.plusSeconds(3_600 + 599));
        assertThat(marked(patient)).containsExactly(AHEAD);
        HOUSE.room(SummariseHours.class).summarise(AHEAD.plusSeconds(3_600 + 600));
        assertThat(marked(patient)).isEmpty();
    }

    @Test
    void the_board_sees_a_day_of_scores_of_whoever_is_scored_each_minute() {
        var patient = HOUSE.admit("each-minute", NINE.minusSeconds(60));
        var entries = new ArrayList<Entry>();
        for (int minute = 0; minute < 26 * 60; minute++) {
            entries.add(reading("each-minute", VitalSign.PULSE, 60_000, NINE.plusSeconds(60L * minute)));
        }
        HOUSE.record(entries.toArray(Entry[]::new));
        var points = Objects.requireNonNull(
                HOUSE.charts().scores(Set.of(patient), 24).get(patient));
        assertThat(points)
                .hasSize(24 + 23)
                .isSortedAccordingTo(Comparator.comparing(ScorePoint::at).reversed());
        assertThat(Duration.between(points.getLast().at(), points.getFirst().at()))
                .isEqualTo(Duration.ofHours(23));
    }

    @Test
    void many_single_readings_are_gathered_in_the_store() {
        var patient = HOUSE.admit("many", NINE.minusSeconds(60));
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < 2_500; i++) {
            entries.add(reading("many", VitalSign.PULSE, 60_000 + i % 50 * 1_000, NINE.plusSeconds(60L * i)));
        }
        HOUSE.record(entries.toArray(Entry[]::new));
        var line = trend(patient, Duration.ofDays(4)).spot(VitalSign.PULSE);
        assertThat(line.single()).isFalse();
        assertThat(line.marks()).hasSizeLessThanOrEqualTo(1_000);
        assertThat(line.marks().stream().mapToInt(Bucket::count).sum()).isEqualTo(2_500);
        assertThat(trend(patient, Duration.ofHours(5)).spot(VitalSign.PULSE).single())
                .isTrue();
    }

    private static int highest(PatientNo patient) {
        return HOUSE.charts().scores(patient, NINE, LATER).stream()
                .mapToInt(point -> switch (point.news2()) {
                    case homeward.earlywarning.News2.Complete score -> score.total();
                    case homeward.earlywarning.News2.Incomplete score -> score.atLeast();
                    case homeward.earlywarning.News2.NotFor _ -> 0;
                })
                .max()
                .orElseThrow();
    }

    private static void summarise(PatientNo patient) {
        Condition.within(Duration.ofSeconds(60), () -> {
            HOUSE.room(SummariseHours.class).summarise(LATER);
            return marked(patient).isEmpty();
        });
    }

    private static Set<Instant> marked(PatientNo patient) {
        return HOUSE.room(Summaries.class).marked(patient, new Stretch(NINE.minus(WORN_FOR), AHEAD.plus(WORN_FOR)));
    }

    /// Every mark of every span on a line of its own.
    private static List<String> trends(PatientNo patient) {
        return SPANS.stream()
                .map(span -> trend(patient, span))
                .flatMap(trend -> Stream.of(
                                trend.worn(VitalSign.PULSE),
                                trend.worn(VitalSign.OXYGEN_SATURATION),
                                trend.spot(VitalSign.SYSTOLIC_PRESSURE),
                                trend.scores())
                        .flatMap(line -> line.marks().stream().map(mark -> line.step() + " " + mark)))
                .toList();
    }

    /// Around a moment in the middle of what was worn.
    private static TrendLines trend(PatientNo patient, Duration span) {
        var middle = NINE.plus(WORN_FOR.dividedBy(2)).plusSeconds(1_234);
        var half = span.dividedBy(2);
        return HOUSE.room(ReadTrends.class).of(patient, SIGNS, middle.minus(half), middle.plus(half), 1_000);
    }

    /// A block every minute from two sensors, with gaps, poor signal and hours in which nothing was worn, and some
    /// pressures between.
    private static List<Entry> entries(String patient, long seed) {
        var random = new Random(seed);
        var entries = new ArrayList<Entry>();
        for (var at = NINE; at.isBefore(NINE.plus(WORN_FOR)); at = at.plusSeconds(60)) {
            if (random.nextInt(200) == 0) {
                at = at.plusSeconds(60L * random.nextInt(160));
            }
            entries.add(block(patient, VitalSign.PULSE, at, samples(random, 70_000)));
            entries.add(block(patient, VitalSign.OXYGEN_SATURATION, at, samples(random, 92_000)));
            if (random.nextInt(120) == 0) {
                entries.add(reading(patient, VitalSign.SYSTOLIC_PRESSURE, 100_000 + random.nextInt(40) * 1_000, at));
            }
        }
        return entries;
    }

    private static int[] samples(Random random, int around) {
        var samples = new int[60];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = random.nextInt(40) == 0 ? Measured.Samples.GAP : around + random.nextInt(8) * 1_000;
        }
        return samples;
    }

    private static Entry block(String patient, VitalSign sign, Instant at, int... samples) {
        var poor = new BitSet();
        poor.set(0, at.getEpochSecond() % 7 == 0 ? Math.min(9, samples.length - 1) : 0);
        return new Entry.Chartable(new SentReading(
                new PatientId(patient),
                new Measured.Samples(sign, 1_000_000, samples, poor),
                at,
                null,
                Objects.requireNonNull(sign.name()),
                null,
                "{}"));
    }
}
