package homeward.monitoring;

import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A wearable's evenly spaced samples of one sign, at their place on a patient's chart.
///
/// @param id whose `takenAt` is the moment of the first sample
public record Block(ReadingId id, Measured.Samples samples) {
    public PatientNo patient() {
        return id.patient();
    }

    /// When it began: the moment of its first sample.
    public Instant first() {
        return id.takenAt();
    }

    /// When it was over: one period after its last sample. A moment before this and not before the first is told by it.
    public Instant until() {
        return samples.at(first(), samples.size());
    }

    /// The first sample in microseconds since 1970.
    long firstMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, first());
    }

    /// The end in microseconds since 1970.
    long untilMicros() {
        return firstMicros() + samples.periodMicros() * samples.size();
    }

    /// The place of the first sample at or after a moment.
    int placeOf(long micros) {
        return Math.toIntExact(Math.ceilDiv(micros - firstMicros(), samples.periodMicros()));
    }
}
