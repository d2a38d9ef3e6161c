package homeward.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What one sender handed in, waiting for its turn to be committed.
record Request(List<Entry> entries, Instant receivedAt, CompletableFuture<List<Receipt>> answer) {

    /// Requests of one patient meet in the same queue, so that they rarely wait for each other's locks.
    int shard(int shards) {
        for (var entry : entries) {
            if (entry instanceof Entry.Chartable(var reading)) {
                return Math.floorMod(reading.patient().hashCode(), shards);
            }
        }
        return 0;
    }
}
