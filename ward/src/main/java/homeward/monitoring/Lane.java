package homeward.monitoring;

import homeward.earlywarning.SaturationScale;
import homeward.earlywarning.SubScores;
import homeward.earlywarning.VitalSign;
import homeward.earlywarning.VitalSigns;
import homeward.vocabulary.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/// In which order requests are committed. It changes when a reading is known, never what comes of it (promise P3).
enum Lane {
    /// Something taken a moment ago scores 3, or 7 and more together.
    URGENT,

    /// Something was taken a moment ago.
    LIVE,

    /// Everything in it was taken long ago.
    BACKLOG;

    /// What reached us later than this after it was taken is of the past. Alerts are marked late by the same measure.
    private static final Duration PAST = Duration.ofMinutes(15);

    /// Readings of a wearable are looked at as NEWS2 sees them, a minute at a time.
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final int HIGH = 7;

    /// Pure. The door knows neither the rest of a patient's set nor which SpO2 scale was ordered: what is measured here
    /// counts alone, on the scale on which it scores more.
    static Lane of(List<Entry> entries, Instant receivedAt) {
        var past = receivedAt.minus(PAST);
        var recent = new HashMap<PatientId, VitalSigns>();
        boolean chartable = false;
        for (var entry : entries) {
            if (entry instanceof Entry.Chartable(var sent)) {
                chartable = true;
                if (!lastMoment(sent).isBefore(past)) {
                    recent.merge(sent.patient(), with(VitalSigns.none(), sent), (known, _) -> with(known, sent));
                }
            }
        }
        if (recent.values().stream().anyMatch(Lane::isAlarming)) {
            return URGENT;
        }
        return recent.isEmpty() && chartable ? BACKLOG : LIVE;
    }

    private static Instant lastMoment(SentReading sent) {
        return sent.measured() instanceof Measured.Samples samples ? samples.last(sent.takenAt()) : sent.takenAt();
    }

    private static VitalSigns with(VitalSigns signs, SentReading sent) {
        return switch (sent.measured()) {
            case Measured.Single(var sign, int value) -> signs.with(sign, value);
            case Measured.Pressure(int systolic, var _) -> signs.with(VitalSign.SYSTOLIC_PRESSURE, systolic);
            case Measured.Samples samples -> {
                var trusted = lastMinute(samples);
                yield trusted.length == 0 ? signs : signs.with(samples.sign(), trusted[(trusted.length - 1) / 2]);
            }
        };
    }

    /// The trusted samples of its last minute, in the order of their values.
    private static int[] lastMinute(Measured.Samples samples) {
        long minute = Math.max(1, MINUTE.toNanos() / 1_000 / samples.periodMicros());
        int from = (int) Math.max(0, samples.size() - minute);
        return IntStream.range(from, samples.size())
                .filter(samples::isTrusted)
                .map(index -> samples.thousandths()[index])
                .sorted()
                .toArray();
    }

    private static boolean isAlarming(VitalSigns signs) {
        return Arrays.stream(SaturationScale.values())
                .map(scale -> SubScores.of(signs, scale))
                .anyMatch(points -> points.sum() >= HIGH || points.hasRed());
    }
}
