package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a wearable sent in one message: the blocks of one patient that share their start, period and source.
///
/// @param channels one for each block, at least one, and at most one of a sign
record Strip(
        PatientNo patient,
        Instant takenAt,
        long periodMicros,
        String source,
        Instant receivedAt,
        Instant recordedAt,
        List<Channel> channels) {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /// One channel of a strip: what one sign did over the strip's time.
    record Channel(
            ReadingId.Kind kind,
            long fingerprint,
            Measured.Samples samples,
            @Nullable String identity,
            @Nullable String original) {}

    private record Shared(
            PatientNo patient,
            Instant takenAt,
            long periodMicros,
            String source,
            Instant receivedAt,
            Instant recordedAt) {}

    /// Blocks put together into strips; readings that are no block are passed over. Of two blocks of the same sign,
    /// each
    /// is in a strip of its own.
    static List<Strip> gather(Collection<Reading> readings) {
        var strips = new LinkedHashMap<Shared, List<Map<ReadingId.Kind, Channel>>>();
        for (var one : readings) {
            if (one.measured() instanceof Measured.Samples samples) {
                var id = one.id();
                var channel = new Channel(id.kind(), id.fingerprint(), samples, one.identity(), one.original());
                add(channel, strips.computeIfAbsent(shared(one, samples), _ -> new ArrayList<>(1)));
            }
        }
        var gathered = new ArrayList<Strip>(strips.size());
        strips.forEach((shared, alike) -> alike.forEach(channels -> gathered.add(strip(shared, channels.values()))));
        return gathered;
    }

    private static void add(Channel channel, List<Map<ReadingId.Kind, Channel>> strips) {
        for (var channels : strips) {
            if (channels.putIfAbsent(channel.kind(), channel) == null) {
                return;
            }
        }
        var another = new LinkedHashMap<ReadingId.Kind, Channel>();
        another.put(channel.kind(), channel);
        strips.add(another);
    }

    private static Shared shared(Reading one, Measured.Samples samples) {
        return new Shared(
                one.id().patient(),
                one.takenAt(),
                samples.periodMicros(),
                one.source(),
                one.receivedAt(),
                one.recordedAt());
    }

    private static Strip strip(Shared shared, Collection<Channel> channels) {
        return new Strip(
                shared.patient(),
                shared.takenAt(),
                shared.periodMicros(),
                shared.source(),
                shared.receivedAt(),
                shared.recordedAt(),
                List.copyOf(channels));
    }

    /// One period after the last sample of the longest channel.
    Instant until() {
        return channels.stream()
                .map(channel -> channel.samples().at(takenAt, channel.samples().size()))
                .max(Instant::compareTo)
                .orElse(takenAt);
    }

    /// Tells strips of one patient and moment apart. A reading is on the chart once by its kind and fingerprint; so
    /// those of the first channel name the strip.
    long number() {
        var first = channels.getFirst();
        return first.fingerprint() + SPREAD * first.kind().code();
    }

    List<VitalSign> signs() {
        return channels.stream().map(channel -> channel.kind().sign()).toList();
    }

    List<Reading> readings() {
        return channels.stream().map(this::reading).toList();
    }

    /// The channel of this kind as the reading that it is.
    Reading reading(ReadingId.Kind kind) {
        return channels.stream()
                .filter(channel -> channel.kind().equals(kind))
                .map(this::reading)
                .findFirst()
                .orElseThrow();
    }

    private Reading reading(Channel channel) {
        return new Reading(
                id(channel), channel.samples(), receivedAt, recordedAt, channel.identity(), source, channel.original());
    }

    List<Block> blocks() {
        return channels.stream()
                .map(channel -> new Block(id(channel), channel.samples()))
                .toList();
    }

    private ReadingId id(Channel channel) {
        return new ReadingId(patient, channel.kind(), takenAt, channel.fingerprint());
    }
}
