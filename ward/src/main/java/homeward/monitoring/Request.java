package homeward.monitoring;

import homeward.audit.Origin;
import homeward.plumbing.Reach;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What one sender handed in, waiting for its turn to be committed.
///
/// @param origin who handed it in
/// @param reach whose readings the sender may send
/// @param bytes about how much memory it holds while it waits
/// @param work about how much there is to commit, in readings
record Request(
        List<Entry> entries,
        Origin origin,
        Reach reach,
        Instant receivedAt,
        Lane lane,
        long bytes,
        int work,
        CompletableFuture<List<Receipt>> answer) {
    private static final int BYTES_AN_ENTRY = 300;

    /// A minute of a wearable's samples at one a second is about as much work as one reading.
    private static final int SAMPLES_A_READING = 60;

    static Request of(
            List<Entry> entries,
            Origin origin,
            Reach reach,
            Instant receivedAt,
            CompletableFuture<List<Receipt>> answer) {
        long bytes = 0;
        int work = 0;
        for (var entry : entries) {
            int samples = samples(entry);
            bytes += BYTES_AN_ENTRY + body(entry).length() + (long) Integer.BYTES * samples;
            work += 1 + samples / SAMPLES_A_READING;
        }
        return new Request(entries, origin, reach, receivedAt, Lane.of(entries, receivedAt), bytes, work, answer);
    }

    private static int samples(Entry entry) {
        return entry instanceof Entry.Chartable(var sent) && sent.measured() instanceof Measured.Samples samples
                ? samples.size()
                : 0;
    }

    private static String body(Entry entry) {
        return switch (entry) {
            case Entry.Chartable(var sent) -> sent.body();
            case Entry.Unchartable unchartable -> unchartable.body();
        };
    }

    /// Requests of one patient meet in the same queue, so that they rarely wait for each other's locks.
    int queue() {
        return entries.stream()
                .filter(Entry.Chartable.class::isInstance)
                .findFirst()
                .map(RecordReadings::queueOf)
                .orElse(0);
    }
}
