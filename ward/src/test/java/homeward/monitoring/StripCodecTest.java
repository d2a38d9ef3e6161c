package homeward.monitoring;

import static homeward.monitoring.Measured.Samples.GAP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeward.earlywarning.VitalSign;
import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StripCodecTest {
    private static final int STRIPS = 2_000;
    private static final long SECOND = 1_000_000;
    private static final PatientNo PATIENT = new PatientNo(1);
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void a_strip_of_no_channel_comes_back() {
        assertThat(roundTrip(List.of())).isEmpty();
    }

    @Test
    void odd_values_come_back_as_they_were() {
        comesBack();
        comesBack(GAP);
        comesBack(GAP, GAP, GAP);
        comesBack(0);
        comesBack(0, 0, 0);
        comesBack(Integer.MAX_VALUE, GAP + 1, Integer.MAX_VALUE, GAP + 1);
        comesBack(GAP + 1, GAP, Integer.MAX_VALUE);
        comesBack(72_000, GAP, 72_000, 72_000, 72_500, GAP);
        comesBack(1, 2, 4, 7, -7, 7);
    }

    @Test
    void strips_of_any_length_period_and_unrest_come_back() {
        var random = new Random(21);
        for (int i = 0; i < STRIPS; i++) {
            var channels = new ArrayList<Strip.Channel>();
            long period = 1 + (random.nextLong() >>> 1) % 14_400_000_000L;
            int count = random.nextInt(7);
            for (int channel = 0; channel < count; channel++) {
                channels.add(channel(period, random, random.nextInt(90)));
            }
            assertSame(channels);
        }
    }

    @Test
    void a_hundred_thousand_samples_come_back() {
        assertSame(List.of(channel(SECOND, new Random(22), 100_000)));
    }

    @Test
    void what_a_wearable_sends_takes_a_byte_a_sample_or_less() {
        var random = new Random(23);
        var pulse = new int[600];
        for (int i = 0; i < pulse.length; i++) {
            pulse[i] = 72_000 + 1_000 * random.nextInt(7);
        }
        var saturation = new int[600];
        Arrays.fill(saturation, 97_000);

        assertThat(packed(pulse)).hasSizeLessThan(620);
        assertThat(packed(saturation)).hasSizeLessThan(12);
    }

    private static byte[] packed(int... thousandths) {
        var out = new PackedOut();
        SamplesCodec.pack(out, new Measured.Samples(VitalSign.PULSE, SECOND, thousandths));
        return out.bytes();
    }

    @Test
    void an_identity_takes_only_what_it_does_not_share_with_the_one_before() {
        var one = named("urn:gateway|7f1c9a-2026-11-22T09:00:00-pulse");
        var other = named("urn:gateway|7f1c9a-2026-11-22T09:00:00-spo2");

        int alone = StripCodec.pack(strip(List.of(one))).length;
        assertThat(StripCodec.pack(strip(List.of(one, other)))).hasSizeLessThan(alone + 16);
    }

    @Test
    void a_fingerprint_that_follows_from_the_identity_takes_no_room() {
        var identity = "urn:gateway|7f1c9a";
        var following = strip(List.of(named(identity)));
        var other = strip(List.of(named(Fingerprint.of(identity) + 1, identity)));

        assertThat(StripCodec.pack(other)).hasSize(StripCodec.pack(following).length + Long.BYTES);
        assertThat(StripCodec.unpack(PATIENT, NINE, StripCodec.pack(following))).isEqualTo(following);
        assertThat(StripCodec.unpack(PATIENT, NINE, StripCodec.pack(other))).isEqualTo(other);
    }

    @Test
    void what_a_strip_says_of_itself_comes_back_to_the_microsecond() {
        var strip = new Strip(
                PATIENT,
                NINE.plusNanos(1_000),
                1,
                "Device/\u20AC",
                NINE.minusSeconds(86_400).plusNanos(999_999_000),
                NINE.plusSeconds(1_000_000_000),
                List.of(channel(VitalSign.PULSE, 1, 72_000)));

        assertThat(StripCodec.unpack(PATIENT, strip.takenAt(), StripCodec.pack(strip)))
                .isEqualTo(strip);
    }

    @Test
    void a_layout_of_the_future_is_not_guessed_at() {
        var packed = StripCodec.pack(strip(List.of()));
        packed[0]++;

        assertThatThrownBy(() -> StripCodec.unpack(PATIENT, NINE, packed)).isInstanceOf(IllegalStateException.class);
    }

    private static void comesBack(int... thousandths) {
        assertSame(List.of(channel(VitalSign.PULSE, SECOND, thousandths)));
    }

    private static void assertSame(List<Strip.Channel> channels) {
        var back = roundTrip(channels);
        assertThat(back).isEqualTo(channels);
        assertThat(back.stream().map(channel -> channel.samples().poor()))
                .containsExactlyElementsOf(channels.stream()
                        .map(channel -> channel.samples().poor())
                        .toList());
    }

    private static List<Strip.Channel> roundTrip(List<Strip.Channel> channels) {
        var strip = strip(channels);
        var back = StripCodec.unpack(PATIENT, NINE, StripCodec.pack(strip));
        assertThat(back).isEqualTo(strip);
        return back.channels();
    }

    private static Strip strip(List<Strip.Channel> channels) {
        long period =
                channels.isEmpty() ? SECOND : channels.getFirst().samples().periodMicros();
        return new Strip(PATIENT, NINE, period, "watch", NINE.plusSeconds(30), NINE.plusSeconds(29), channels);
    }

    private static Strip.Channel channel(long period, Random random, int size) {
        var values = new int[size];
        var poor = new BitSet();
        int step = 1 + random.nextInt(2_000);
        int unrest = 1 + random.nextInt(40);
        for (int i = 0; i < size; i++) {
            values[i] = random.nextInt(20) == 0
                    ? GAP
                    : random.nextInt(200) == 0 ? random.nextInt() : step * random.nextInt(unrest);
            poor.set(i, random.nextInt(10) == 0);
        }
        var signs = List.of(VitalSign.PULSE, VitalSign.OXYGEN_SATURATION, VitalSign.TEMPERATURE);
        var sign = signs.get(random.nextInt(signs.size()));
        return new Strip.Channel(
                ReadingId.Kind.blockOf(sign),
                random.nextLong(),
                new Measured.Samples(sign, period, values, poor),
                text(random),
                text(random));
    }

    private static @Nullable String text(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> "";
            case 2 -> "urn:gateway|é\u20AC\uD83D\uDE00" + random.nextInt(100);
            case 3 -> "urn:gateway|é\u20AC\uD83D\uDE03" + random.nextInt(3);
            default -> "urn:gateway|" + random.nextLong();
        };
    }

    private static Strip.Channel channel(VitalSign sign, long period, int... thousandths) {
        var samples = new Measured.Samples(sign, period, thousandths);
        return new Strip.Channel(ReadingId.Kind.blockOf(sign), 7, samples, null, null);
    }

    private static Strip.Channel named(String identity) {
        return named(Fingerprint.of(identity), identity);
    }

    private static Strip.Channel named(long fingerprint, String identity) {
        var samples = new Measured.Samples(VitalSign.PULSE, SECOND, 72_000);
        return new Strip.Channel(ReadingId.Kind.blockOf(VitalSign.PULSE), fingerprint, samples, identity, null);
    }
}
