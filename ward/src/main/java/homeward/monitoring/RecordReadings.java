package homeward.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Keeps, scores and watches what a sender handed in, all of it or nothing, and answers after the commit is durable.
@Component
public class RecordReadings {
    private final GroupCommit groupCommit;
    private final Partitions partitions;

    RecordReadings(GroupCommit groupCommit, Partitions partitions) {
        this.groupCommit = groupCommit;
        this.partitions = partitions;
    }

    /// One receipt for each entry, in order.
    ///
    /// @throws org.springframework.dao.DataAccessException when the store cannot be reached, perhaps only after the commit: to send it again is harmless
    public List<Receipt> record(List<Entry> entries, Instant receivedAt) {
        if (entries.isEmpty()) {
            return List.of();
        }
        partitions.ensure(entries.stream().flatMap(RecordReadings::moments).toList());
        var answer = new CompletableFuture<List<Receipt>>();
        groupCommit.submit(new Request(entries, receivedAt, answer));
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw e;
        }
    }

    private static Stream<Instant> moments(Entry entry) {
        if (!(entry instanceof Entry.Chartable(var sent))) {
            return Stream.empty();
        }
        return sent.measured() instanceof Measured.Samples(var _, int period, var values)
                ? Stream.of(sent.takenAt(), sent.takenAt().plusMillis((long) period * values.length))
                : Stream.of(sent.takenAt());
    }
}
