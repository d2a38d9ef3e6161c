package homeward.monitoring;

import static homeward.OpenHouse.block;
import static homeward.OpenHouse.reading;
import static org.assertj.core.api.Assertions.assertThat;

import homeward.OpenHouse;
import homeward.alerts.Rule;
import homeward.earlywarning.News2;
import homeward.earlywarning.VitalSign;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecordReadingsRoomTest {
    @RegisterExtension
    static final OpenHouse HOUSE = new OpenHouse();

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final int SENDERS = 64;

    @Test
    void a_reading_of_nobody_known_waits_in_quarantine() {
        assertThat(HOUSE.record(reading("nobody", VitalSign.PULSE, 80_000, NINE)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Receipt.Quarantined.class,
                        kept -> assertThat(kept.reason()).isEqualTo(QuarantineReason.UNKNOWN_PATIENT));
    }

    @Test
    void what_cannot_be_charted_does_not_keep_its_neighbours_from_the_chart() {
        var ada = HOUSE.admit("neighbours", NINE);
        var receipts = HOUSE.record(
                reading("neighbours", VitalSign.PULSE, 80_000, NINE),
                new Entry.Unchartable("neighbours", QuarantineReason.UNKNOWN_CODE, "What is this?", "{\"\0\":1}"),
                reading("neighbours", VitalSign.TEMPERATURE, 37_000, NINE));

        assertThat(receipts)
                .extracting(receipt -> receipt.getClass().getSimpleName())
                .containsExactly("Accepted", "Quarantined", "Accepted");
        assertThat(chart(ada).latest()).containsOnlyKeys(VitalSign.PULSE, VitalSign.TEMPERATURE);
    }

    @Test
    void a_reading_sent_again_changes_nothing() {
        var ada = HOUSE.admit("again", NINE);
        var first = HOUSE.record(reading("again", VitalSign.PULSE, 80_000, NINE));
        var second = HOUSE.record(
                reading("again", VitalSign.PULSE, 80_000, NINE), reading("again", VitalSign.PULSE, 80_000, NINE));

        var id = ((Receipt.Accepted) first.getFirst()).reading();
        assertThat(second).containsExactly(new Receipt.AlreadyHad(id), new Receipt.AlreadyHad(id));
        assertThat(count(ada)).isEqualTo(1);
    }

    @Test
    void two_readings_of_the_same_moment_are_both_kept() {
        var ada = HOUSE.admit("same-moment", NINE);
        HOUSE.record(reading("same-moment", VitalSign.PULSE, 80_000, NINE));
        HOUSE.record(reading("same-moment", VitalSign.PULSE, 95_000, NINE));

        assertThat(count(ada)).isEqualTo(2);
    }

    @Test
    void an_identifier_used_again_for_another_value_is_set_aside() {
        HOUSE.admit("reused", NINE);
        HOUSE.record(reading("reused", VitalSign.PULSE, 80_000, NINE, "urn:cuff|1"));

        assertThat(HOUSE.record(reading("reused", VitalSign.PULSE, 180_000, NINE, "urn:cuff|1")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Receipt.Quarantined.class,
                        kept -> assertThat(kept.reason()).isEqualTo(QuarantineReason.IDENTITY_REUSED));
    }

    @Test
    void the_same_reading_from_sixty_four_senders_at_once_stands_once_and_raises_one_alert() throws Exception {
        var ada = HOUSE.admit("crowd", NINE);
        var senders = new ArrayList<Callable<Receipt>>();
        for (int i = 0; i < SENDERS; i++) {
            senders.add(() -> HOUSE.record(reading("crowd", VitalSign.PULSE, 140_000, NINE))
                    .getFirst());
        }

        int accepted = 0;
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var receipt : all.invokeAll(senders)) {
                accepted += receipt.get() instanceof Receipt.Accepted ? 1 : 0;
            }
        }

        assertThat(accepted).isEqualTo(1);
        assertThat(count(ada)).isEqualTo(1);
        assertThat(HOUSE.openAlerts(ada)).extracting(alert -> alert.rule()).containsExactly(Rule.RED_SCORE);
    }

    @Test
    void a_wearables_block_stands_as_the_median_of_its_minute_and_comes_back_whole() {
        var ada = HOUSE.admit("wearer", NINE);
        var values = new int[] {71_000, 72_000, Measured.Samples.GAP, 73_000, 180_000};
        var block = new Entry.Chartable(new SentReading(
                new PatientId("wearer"),
                new Measured.Samples(VitalSign.PULSE, 1_000_000, values),
                NINE,
                null,
                "watch",
                null,
                "{}"));

        assertThat(HOUSE.record(block, block))
                .extracting(receipt -> receipt.getClass().getSimpleName())
                .containsExactly("Accepted", "AlreadyHad");
        assertThat(chart(ada).latest().get(VitalSign.PULSE))
                .satisfies(pulse -> assertThat(pulse.thousandths()).isEqualTo(72_000))
                .satisfies(pulse -> assertThat(pulse.takenAt()).isEqualTo(NINE))
                .satisfies(pulse -> assertThat(pulse.wearable()).isTrue());
        assertThat(HOUSE.charts().find(everythingOf(ada)))
                .singleElement()
                .satisfies(kept -> assertThat(kept.measured())
                        .isEqualTo(new Measured.Samples(VitalSign.PULSE, 1_000_000, values)));
    }

    @Test
    void a_wearables_minute_is_missing_from_the_chart_after_fifteen_minutes() {
        var ada = HOUSE.admit("stale-wearer", NINE);
        HOUSE.record(
                block("stale-wearer", VitalSign.PULSE, NINE, "minute", 135_000, 136_000),
                reading("stale-wearer", VitalSign.TEMPERATURE, 37_000, NINE));
        var fresh = chart(ada, NINE.plusSeconds(900));
        var old = chart(ada, NINE.plusSeconds(901));

        assertThat(fresh.stale(VitalSign.PULSE, NINE.plusSeconds(900))).isFalse();
        assertThat(fresh.news2().sentence()).isEqualTo("NEWS2 incomplete (2 of 7), at least 3");
        assertThat(old.stale(VitalSign.PULSE, NINE.plusSeconds(901))).isTrue();
        assertThat(old.news2().sentence()).isEqualTo("NEWS2 incomplete (1 of 7), at least 0");
        assertThat(old.latest()).containsKey(VitalSign.PULSE);
    }

    @Test
    void the_readings_behind_a_score_are_also_the_blocks_that_told_of_the_minute() {
        var ada = HOUSE.admit("behind-minute", NINE);
        var receipts = HOUSE.record(
                block("behind-minute", VitalSign.PULSE, NINE.minusSeconds(120), "before", 90_000),
                block("behind-minute", VitalSign.PULSE, NINE.minusSeconds(1), "one", 70_000, 71_000),
                block("behind-minute", VitalSign.PULSE, NINE.plusSeconds(1), "two", 72_000));

        assertThat(HOUSE.charts().behind(ada, NINE))
                .extracting(Reading::id)
                .containsExactlyInAnyOrder(
                        ((Receipt.Accepted) receipts.get(1)).reading(), ((Receipt.Accepted) receipts.get(2)).reading());
    }

    @Test
    void a_child_is_charted_but_not_scored() {
        var child = HOUSE.admit("child", NINE, LocalDate.of(2015, 6, 1));
        HOUSE.record(reading("child", VitalSign.PULSE, 140_000, NINE));

        assertThat(chart(child).news2()).isInstanceOf(News2.NotFor.class);
        assertThat(HOUSE.charts().scores(Set.of(child), 1)).isEmpty();
        assertThat(HOUSE.openAlerts(child)).isEmpty();
    }

    @Test
    void the_readings_behind_a_score_are_those_that_counted() {
        var ada = HOUSE.admit("behind", NINE);
        var receipts = HOUSE.record(
                reading("behind", VitalSign.PULSE, 80_000, NINE.minusSeconds(60)),
                reading("behind", VitalSign.PULSE, 95_000, NINE),
                reading("behind", VitalSign.TEMPERATURE, 37_000, NINE.minusSeconds(120)));

        assertThat(HOUSE.charts().behind(ada, NINE))
                .extracting(Reading::id)
                .containsExactlyInAnyOrder(
                        ((Receipt.Accepted) receipts.get(1)).reading(), ((Receipt.Accepted) receipts.get(2)).reading());
    }

    @Test
    void a_readings_name_is_read_back_and_a_made_up_one_is_not() {
        var id = new ReadingId(new PatientNo(7), ReadingId.Kind.blockOf(VitalSign.PULSE), NINE, -1L);

        assertThat(ReadingId.read(id.written())).contains(id);
        assertThat(List.of("", "r", "r0-0-0", "rzzzzzz-zz-zzzzzzzzzzzz-zzzzzzzzzzzzz", "x0-0-0-0", "r0-0-0-0\n"))
                .allSatisfy(text -> assertThat(ReadingId.read(text)).isEmpty());
    }

    private static Chart chart(PatientNo patient) {
        return chart(patient, NINE.plusSeconds(60));
    }

    private static Chart chart(PatientNo patient, Instant at) {
        return Objects.requireNonNull(HOUSE.charts().of(Set.of(patient), at).get(patient));
    }

    private static long count(PatientNo patient) {
        return HOUSE.charts().count(everythingOf(patient));
    }

    private static ReadingSearch everythingOf(PatientNo patient) {
        return new ReadingSearch(Set.of(patient), Set.of(), null, null, true, 100, 0);
    }
}
