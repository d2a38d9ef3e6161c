package homeward.monitoring;

import homeward.audit.Deed;
import homeward.audit.Origin;
import homeward.audit.Witness;
import homeward.kit.NoteClocks;
import homeward.plumbing.Pace;
import homeward.plumbing.Paces;
import homeward.plumbing.Reach;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/// Keeps, scores and watches what a sender handed in, all of it or nothing, and answers after the commit is durable.
@Component
public class RecordReadings {
    /// After this a sender is told to come again. What they sent may yet be kept; sending it again
    /// is harmless.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration LESS_THAN_A_MONTH = Duration.ofDays(28);

    /// How many queues there are, each with its committer.
    public static final int QUEUES = 2;

    private final Paces paces;
    private final GroupCommit groupCommit;
    private final Partitions partitions;
    private final NoteClocks noteClocks;

    RecordReadings(Paces paces, GroupCommit groupCommit, Partitions partitions, NoteClocks noteClocks) {
        this.paces = paces;
        this.groupCommit = groupCommit;
        this.partitions = partitions;
        this.noteClocks = noteClocks;
    }

    /// One receipt for each entry, in order. Who is not within the sender's reach is unknown to them.
    ///
    /// @throws org.springframework.dao.DataAccessException when the store is out of reach, perhaps only since the
    ///     commit: to send it all again is harmless
    public List<Receipt> record(List<Entry> entries, Instant receivedAt) {
        return entries.isEmpty() ? List.of() : await(begin(entries, receivedAt));
    }

    /// The same without waiting. What one sender begins first of a patient in the same lane is committed first, as far
    /// as it stands in requests of one queue.
    public CompletableFuture<List<Receipt>> begin(List<Entry> sent, Instant receivedAt) {
        noteClocks.note(HeardFrom.devices(sent), receivedAt);
        var closed = partitions.closed();
        var entries = sent.stream().map(closed::asideIfShut).toList();
        partitions.ensure(entries.stream().flatMap(RecordReadings::moments).toList());
        var answer = new CompletableFuture<List<Receipt>>().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        var request = Request.of(PoorSignal.marked(entries), Witness.origin(), Reach.current(), receivedAt, answer);
        tooSoon(request)
                .ifPresentOrElse(
                        wait -> answer.completeExceptionally(new TooMany(wait)), () -> groupCommit.submit(request));
        return toldInTheSameTransaction(answer);
    }

    /// Only machines are slowed down, and never where something is red: then it is counted, and goes on.
    private Optional<Duration> tooSoon(Request request) {
        var origin = request.origin();
        if (origin.deed() != Deed.INTAKE || origin.equals(Origin.MACHINERY)) {
            return Optional.empty();
        }
        return paces.tooSoon(Pace.READINGS, origin.doer().actor().username(), request.work())
                .filter(_ -> request.lane() != Lane.URGENT);
    }

    private static CompletableFuture<List<Receipt>> toldInTheSameTransaction(CompletableFuture<List<Receipt>> answer) {
        var witness = Witness.present();
        return witness.isEmpty()
                ? answer
                : answer.whenComplete((_, failure) -> {
                    if (failure == null) {
                        witness.get().testified();
                    }
                });
    }

    /// The answer to what was begun, as [#record] gives it.
    public static List<Receipt> await(CompletableFuture<List<Receipt>> begun) {
        try {
            return begun.join();
        } catch (CompletionException e) {
            throw switch (e.getCause()) {
                case RuntimeException failed -> failed;
                case TimeoutException _ -> new QueryTimeoutException("No commit within " + PATIENCE, e);
                case null, default -> e;
            };
        }
    }

    /// In which queue an entry waits, from 0 to below [#QUEUES]. Who sends much at once sends it sorted by queue, so
    /// that the queues rarely wait for each other's patients.
    public static int queueOf(Entry entry) {
        return entry instanceof Entry.Chartable(var sent)
                ? Math.floorMod(sent.patient().hashCode(), QUEUES)
                : 0;
    }

    private static Stream<Instant> moments(Entry entry) {
        if (!(entry instanceof Entry.Chartable(var sent))) {
            return Stream.empty();
        }
        if (!(sent.measured() instanceof Measured.Samples samples)) {
            return Stream.of(sent.takenAt());
        }
        var until = samples.at(sent.takenAt(), samples.size());
        return Stream.concat(
                Stream.iterate(sent.takenAt(), at -> at.isBefore(until), at -> at.plus(LESS_THAN_A_MONTH)),
                Stream.of(until));
    }
}
