package homeward.monitoring;

import static homeward.OpenHouse.reading;
import static org.assertj.core.api.Assertions.assertThat;

import homeward.audit.Origin;
import homeward.earlywarning.Consciousness;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Measured.Samples;
import homeward.plumbing.Reach;
import homeward.vocabulary.PatientId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ALaneForEachRequestTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final long SECOND = 1_000_000;

    @Test
    void an_ordinary_reading_of_now_is_live() {
        assertThat(lane(reading("ada", VitalSign.PULSE, 80_000, NOW))).isEqualTo(Lane.LIVE);
    }

    @Test
    void a_value_that_scores_three_by_itself_is_urgent() {
        assertThat(lane(reading("ada", VitalSign.OXYGEN_SATURATION, 91_000, NOW)))
                .isEqualTo(Lane.URGENT);
        assertThat(lane(reading("ada", VitalSign.CONSCIOUSNESS, Consciousness.VOICE.value(), NOW)))
                .isEqualTo(Lane.URGENT);
        assertThat(lane(reading("ada", VitalSign.SYSTOLIC_PRESSURE, 90_000, NOW)))
                .isEqualTo(Lane.URGENT);
    }

    @Test
    void a_set_of_seven_without_a_three_is_urgent_and_one_of_six_is_not() {
        var six = List.of(
                reading("ada", VitalSign.RESPIRATION_RATE, 22_000, NOW),
                reading("ada", VitalSign.PULSE, 120_000, NOW),
                reading("ada", VitalSign.OXYGEN_SATURATION, 93_000, NOW));
        var seven = new ArrayList<>(six);
        seven.add(reading("ada", VitalSign.TEMPERATURE, 38_500, NOW));

        assertThat(Lane.of(six, NOW)).isEqualTo(Lane.LIVE);
        assertThat(Lane.of(seven, NOW)).isEqualTo(Lane.URGENT);
    }

    @Test
    void sets_of_two_patients_are_not_added_together() {
        assertThat(lane(
                        reading("ada", VitalSign.RESPIRATION_RATE, 22_000, NOW),
                        reading("ada", VitalSign.PULSE, 120_000, NOW),
                        reading("ben", VitalSign.OXYGEN_SATURATION, 93_000, NOW),
                        reading("ben", VitalSign.TEMPERATURE, 38_500, NOW)))
                .isEqualTo(Lane.LIVE);
    }

    @Test
    void whichever_scale_may_have_been_ordered_its_red_is_urgent() {
        assertThat(lane(
                        reading("ada", VitalSign.OXYGEN_SATURATION, 98_000, NOW),
                        reading("ada", VitalSign.INSPIRED_OXYGEN, 2_000, NOW)))
                .isEqualTo(Lane.URGENT);
    }

    @Test
    void what_was_all_taken_over_fifteen_minutes_ago_is_backlog_however_red() {
        var edge = NOW.minusSeconds(15 * 60);
        assertThat(lane(reading("ada", VitalSign.PULSE, 140_000, edge.minusSeconds(1))))
                .isEqualTo(Lane.BACKLOG);
        assertThat(lane(reading("ada", VitalSign.PULSE, 140_000, edge))).isEqualTo(Lane.URGENT);
        assertThat(lane(
                        reading("ada", VitalSign.PULSE, 140_000, edge.minusSeconds(1)),
                        reading("ada", VitalSign.PULSE, 80_000, NOW)))
                .isEqualTo(Lane.LIVE);
    }

    @Test
    void what_waits_in_quarantine_only_is_live() {
        assertThat(lane(new Entry.Unchartable("ada", QuarantineReason.NO_TIME, "", "{}")))
                .isEqualTo(Lane.LIVE);
    }

    @Test
    void samples_count_by_the_median_of_their_last_trusted_minute() {
        var well = samples(600, 80_000);
        var onceRed = samples(600, 80_000);
        onceRed[599] = 140_000;
        var redAtLast = samples(600, 80_000);
        Arrays.fill(redAtLast, 560, 600, 140_000);
        var tenMinutesAgo = NOW.minusSeconds(600);

        assertThat(lane(block(tenMinutesAgo, well))).isEqualTo(Lane.LIVE);
        assertThat(lane(block(tenMinutesAgo, onceRed))).isEqualTo(Lane.LIVE);
        assertThat(lane(block(tenMinutesAgo, redAtLast))).isEqualTo(Lane.URGENT);
        assertThat(lane(block(NOW.minusSeconds(1_501), redAtLast))).isEqualTo(Lane.BACKLOG);

        var poor = new BitSet();
        poor.set(560, 600);
        assertThat(lane(block(tenMinutesAgo, new Samples(VitalSign.PULSE, SECOND, redAtLast, poor))))
                .isEqualTo(Lane.LIVE);
    }

    @Test
    void the_urgent_go_first_then_the_living_then_a_share_of_the_backlog() {
        var lanes = new Lanes();
        var old = NOW.minusSeconds(3_600);
        var backlog = new ArrayList<Request>();
        for (int i = 0; i < 5; i++) {
            var request = request(many(Lanes.BACKLOG_A_COMMIT / 2, old));
            backlog.add(request);
            assertThat(lanes.offer(request)).isTrue();
        }
        var live = request(List.of(reading("ada", VitalSign.PULSE, 80_000, NOW)));
        var urgent = request(List.of(reading("ada", VitalSign.PULSE, 140_000, NOW)));
        lanes.offer(live);
        lanes.offer(urgent);

        assertThat(taken(lanes)).containsExactly(urgent, live, backlog.get(0), backlog.get(1));
        lanes.offer(live);
        assertThat(taken(lanes)).containsExactly(live, backlog.get(2), backlog.get(3));
        assertThat(taken(lanes)).containsExactly(backlog.get(4));
    }

    @Test
    void a_full_commit_of_living_ones_still_takes_its_share_of_the_backlog() {
        var lanes = new Lanes();
        var backlog = request(many(10, NOW.minusSeconds(3_600)));
        lanes.offer(backlog);
        var live = request(many(Lanes.WORK_A_COMMIT, NOW));
        lanes.offer(live);
        lanes.offer(live);

        assertThat(taken(lanes)).containsExactly(live, backlog);
        assertThat(taken(lanes)).containsExactly(live);
    }

    @Test
    void backlog_beyond_its_room_is_refused_while_the_living_are_still_let_in() {
        var lanes = new Lanes();
        int held = 0;
        while (lanes.offer(request(many(2_000, NOW.minusSeconds(3_600)))) && held < 1_000) {
            held++;
        }

        assertThat(held).isBetween(1, 999);
        assertThat(lanes.offer(request(many(1, NOW)))).isTrue();
        taken(lanes);
        assertThat(lanes.offer(request(many(2_000, NOW.minusSeconds(3_600))))).isTrue();
    }

    @Test
    void a_request_larger_than_the_room_finds_it_in_an_empty_lane() {
        var huge = request(many(200_000, NOW));
        var lanes = new Lanes();

        assertThat(lanes.offer(huge)).isTrue();
        assertThat(lanes.offer(request(many(1, NOW)))).isFalse();
        assertThat(taken(lanes)).containsExactly(huge);
    }

    private static Lane lane(Entry... entries) {
        return Lane.of(List.of(entries), NOW);
    }

    private static int[] samples(int count, int value) {
        var samples = new int[count];
        Arrays.fill(samples, value);
        return samples;
    }

    private static Entry block(Instant start, int... thousandths) {
        return block(start, new Samples(VitalSign.PULSE, SECOND, thousandths));
    }

    private static Entry block(Instant start, Samples samples) {
        return new Entry.Chartable(new SentReading(new PatientId("ada"), samples, start, null, "", null, "{}"));
    }

    private static List<Entry> many(int count, Instant takenAt) {
        var one = reading("ada", VitalSign.PULSE, 80_000, takenAt);
        return Collections.nCopies(count, one);
    }

    private static Request request(List<Entry> entries) {
        return Request.of(entries, Origin.MACHINERY, Reach.HOUSE, NOW, new CompletableFuture<>());
    }

    private static List<Request> taken(Lanes lanes) {
        try {
            return lanes.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
