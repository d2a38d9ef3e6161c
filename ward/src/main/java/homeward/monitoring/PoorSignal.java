package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import homeward.vocabulary.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// Marks the samples of an oximeter that are not to be trusted, because there was hardly a pulse where it measured.
///
/// A sample of saturation or pulse is poor when the perfusion index of the same patient in the same request, at that
/// moment or up to ten seconds before, is below 0.3 %. The threshold is that below which makers of oximeters call a
/// signal weak; the ten seconds are our choice. A poor sample is kept and shown, and scores nothing.
final class PoorSignal {
    /// Thousandths of a percent.
    static final int WEAK = 300;

    static final Duration CARRIES = Duration.ofSeconds(10);

    private static final Set<VitalSign> OXIMETER = Set.of(VitalSign.OXYGEN_SATURATION, VitalSign.PULSE);

    private PoorSignal() {}

    /// The same entries in the same order. Where no perfusion index was sent, they are returned as they are.
    static List<Entry> marked(List<Entry> entries) {
        var perfusion = new HashMap<PatientId, NavigableMap<Long, Integer>>();
        for (var entry : entries) {
            if (entry instanceof Entry.Chartable(var sent)
                    && sent.measured() instanceof Measured.Samples samples
                    && samples.sign() == VitalSign.PERFUSION_INDEX) {
                note(samples, sent.takenAt(), perfusion.computeIfAbsent(sent.patient(), _ -> new TreeMap<>()));
            }
        }
        return perfusion.isEmpty()
                ? entries
                : entries.stream().map(entry -> marked(entry, perfusion)).toList();
    }

    /// Of two that were measured at the same moment the weaker counts.
    private static void note(Measured.Samples samples, Instant first, Map<Long, Integer> perfusion) {
        for (int i = 0; i < samples.size(); i++) {
            int index = samples.thousandths()[i];
            if (index != Measured.Samples.GAP) {
                perfusion.merge(micros(samples.at(first, i)), index, Math::min);
            }
        }
    }

    private static Entry marked(Entry entry, Map<PatientId, NavigableMap<Long, Integer>> perfusion) {
        if (!(entry instanceof Entry.Chartable(var sent))
                || !(sent.measured() instanceof Measured.Samples samples)
                || !OXIMETER.contains(samples.sign())) {
            return entry;
        }
        var ofPatient = perfusion.get(sent.patient());
        return ofPatient == null
                ? entry
                : new Entry.Chartable(sent.measuring(marked(samples, sent.takenAt(), ofPatient)));
    }

    private static Measured.Samples marked(
            Measured.Samples samples, Instant first, NavigableMap<Long, Integer> perfusion) {
        var poor = (BitSet) samples.poor().clone();
        for (int i = 0; i < samples.size(); i++) {
            long at = micros(samples.at(first, i));
            var newest = perfusion.floorEntry(at);
            if (newest != null
                    && at - newest.getKey() <= CARRIES.toNanos() / 1_000
                    && newest.getValue() < WEAK
                    && samples.thousandths()[i] != Measured.Samples.GAP) {
                poor.set(i);
            }
        }
        return new Measured.Samples(samples.sign(), samples.periodMicros(), samples.thousandths(), poor);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
