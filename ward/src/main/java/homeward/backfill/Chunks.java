package homeward.backfill;

import homeward.monitoring.Entry;
import homeward.monitoring.NoRoom;
import homeward.monitoring.Receipt;
import homeward.monitoring.RecordReadings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// The rows of one file on their way to the store: gathered for each queue, and a few chunks under way while the next
/// are read. Where there is no room, the file waits.
final class Chunks {
    private static final int CHUNK = 2_000;
    private static final int UNDER_WAY = 4;
    /// A lane that has no room tells nobody when it has some again: other senders may take it first.
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofMillis(100);
    private static final int MOST_TRIES = 300;

    private final RecordReadings recordReadings;
    private final InstantSource time;
    private final Tally tally;
    private final List<List<Row>> gathered = new ArrayList<>();
    private final Deque<UnderWay> underWay = new ArrayDeque<>();
    private long firstNotKept = Long.MAX_VALUE;

    Chunks(RecordReadings recordReadings, InstantSource time, Tally tally) {
        this.recordReadings = recordReadings;
        this.time = time;
        this.tally = tally;
        for (int queue = 0; queue < RecordReadings.QUEUES; queue++) {
            gathered.add(new ArrayList<>(CHUNK));
        }
    }

    private record Row(long number, Entry entry) {}

    private record UnderWay(List<Row> rows, CompletableFuture<List<Receipt>> answer) {}

    void add(long number, Entry entry) {
        var rows = gathered.get(RecordReadings.queueOf(entry));
        rows.add(new Row(number, entry));
        if (rows.size() == CHUNK) {
            send(List.copyOf(rows));
            rows.clear();
        }
    }

    /// Sends the rest and waits until everything was kept, or failed.
    void finish() {
        gathered.stream().filter(rows -> !rows.isEmpty()).forEach(this::send);
        while (!underWay.isEmpty()) {
            settle(underWay.remove());
        }
    }

    /// Whether any row could not be kept.
    boolean failed() {
        return firstNotKept != Long.MAX_VALUE;
    }

    /// Every row up to this line was dealt with.
    long keptThrough() {
        return firstNotKept - 1;
    }

    private void send(List<Row> rows) {
        if (underWay.size() == UNDER_WAY) {
            settle(underWay.remove());
        }
        try {
            underWay.add(new UnderWay(rows, begin(rows)));
        } catch (DataAccessException | TransactionException _) {
            notKept(rows);
        }
    }

    private CompletableFuture<List<Receipt>> begin(List<Row> rows) {
        return recordReadings.begin(rows.stream().map(Row::entry).toList(), time.instant());
    }

    private void settle(UnderWay chunk) {
        try {
            var receipts = receipts(chunk);
            for (int i = 0; i < receipts.size(); i++) {
                tally.of(receipts.get(i), chunk.rows().get(i).number());
            }
        } catch (DataAccessException | TransactionException _) {
            notKept(chunk.rows());
        }
    }

    private List<Receipt> receipts(UnderWay chunk) {
        var answer = chunk.answer();
        for (int tries = 1; ; tries++) {
            try {
                return RecordReadings.await(answer);
            } catch (NoRoom full) {
                if (tries == MOST_TRIES || !pause()) {
                    throw full;
                }
                answer = begin(chunk.rows());
            }
        }
    }

    /// False when the house is closing.
    private static boolean pause() {
        try {
            Thread.sleep(BEFORE_TRYING_AGAIN);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void notKept(List<Row> rows) {
        firstNotKept = Math.min(firstNotKept, rows.getFirst().number());
    }
}
