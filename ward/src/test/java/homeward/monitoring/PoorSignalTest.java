package homeward.monitoring;

import static homeward.monitoring.Measured.Samples.GAP;
import static org.assertj.core.api.Assertions.assertThat;

import homeward.earlywarning.VitalSign;
import homeward.vocabulary.PatientId;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoorSignalTest {
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final long SECOND = 1_000_000;

    @Test
    void without_a_perfusion_index_nothing_is_marked() {
        var entries = List.of(sent("ada", VitalSign.PULSE, NINE, 72_000));

        assertThat(PoorSignal.marked(entries)).isSameAs(entries);
    }

    @Test
    void saturation_and_pulse_are_poor_while_the_perfusion_index_is_below_three_tenths_of_a_percent() {
        var marked = PoorSignal.marked(List.of(
                sent("ada", VitalSign.OXYGEN_SATURATION, NINE, 97_000, 88_000, 96_000),
                sent("ada", VitalSign.PULSE, NINE, 72_000, 110_000, 71_000),
                sent("ada", VitalSign.PERFUSION_INDEX, NINE, 300, 299, 1_200)));

        assertThat(poor(marked.get(0))).isEqualTo(places(1));
        assertThat(poor(marked.get(1))).isEqualTo(places(1));
        assertThat(samples(marked.get(0)).thousandths()).containsExactly(97_000, 88_000, 96_000);
        assertThat(poor(marked.get(2))).isEqualTo(places());
    }

    @Test
    void a_perfusion_index_holds_for_ten_seconds_and_not_before_it_was_measured() {
        var marked = PoorSignal.marked(List.of(
                sent("ada", VitalSign.PULSE, NINE.minusSeconds(1), 72_000, 72_000),
                sent("ada", VitalSign.PULSE, NINE.plusSeconds(10), 72_000, 72_000),
                sent("ada", VitalSign.PERFUSION_INDEX, NINE, 100)));

        assertThat(poor(marked.get(0))).isEqualTo(places(1));
        assertThat(poor(marked.get(1))).isEqualTo(places(0));
    }

    @Test
    void a_gap_in_the_perfusion_index_says_nothing_and_a_gap_is_never_marked() {
        var marked = PoorSignal.marked(List.of(
                sent("ada", VitalSign.PULSE, NINE, GAP, 72_000, 72_000),
                sent("ada", VitalSign.PERFUSION_INDEX, NINE, 100, GAP, 2_000)));

        assertThat(poor(marked.getFirst())).isEqualTo(places(1));
    }

    @Test
    void other_signs_and_other_patients_are_left_alone() {
        var marked = PoorSignal.marked(List.of(
                sent("ada", VitalSign.RESPIRATION_RATE, NINE, 16_000),
                sent("bob", VitalSign.PULSE, NINE, 72_000),
                sent("ada", VitalSign.PERFUSION_INDEX, NINE, 100)));

        assertThat(poor(marked.get(0))).isEqualTo(places());
        assertThat(poor(marked.get(1))).isEqualTo(places());
    }

    private static Entry sent(String patient, VitalSign sign, Instant first, int... thousandths) {
        var samples = new Measured.Samples(sign, SECOND, thousandths);
        return new Entry.Chartable(new SentReading(new PatientId(patient), samples, first, null, "watch", null, "{}"));
    }

    private static Measured.Samples samples(Entry entry) {
        return (Measured.Samples) ((Entry.Chartable) entry).reading().measured();
    }

    private static BitSet poor(Entry entry) {
        return samples(entry).poor();
    }

    private static BitSet places(int... places) {
        var set = new BitSet();
        for (int place : places) {
            set.set(place);
        }
        return set;
    }
}
