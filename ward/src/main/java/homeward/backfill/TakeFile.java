package homeward.backfill;

import homeward.monitoring.Entry;
import homeward.monitoring.Receipt;
import homeward.monitoring.RecordReadings;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Takes the readings of a file in, a chunk at a time, each chunk durable before the next is read.
@Component
class TakeFile {
    private static final int CHUNK = 2_000;

    private final RecordReadings recordReadings;
    private final InstantSource time;

    TakeFile(RecordReadings recordReadings, InstantSource time) {
        this.recordReadings = recordReadings;
        this.time = time;
    }

    /// What came of it.
    sealed interface Taken {
        record Whole(Report report) implements Taken {}

        /// The store failed midway.
        ///
        /// @param through every line up to this one was dealt with
        record Part(Report report, long through) implements Taken {}
    }

    Taken take(Lines lines) throws IOException {
        var tally = new Tally();
        long through = 0;
        var chunk = new ArrayList<Row>(CHUNK);
        for (var line = lines.next(); line != null; line = lines.next()) {
            switch (line) {
                case Line.Broken(long number, var detail) -> tally.rejected(number, "broken-line", detail);
                case Line.Row row -> {
                    switch (UnderstandRow.understand(row, time.instant())) {
                        case Understood.Rejected(var reason, var detail) ->
                            tally.rejected(row.number(), reason, detail);
                        case Understood.ToRecord(var entry) -> chunk.add(new Row(row.number(), entry));
                    }
                }
            }
            if (chunk.size() == CHUNK) {
                if (!recorded(chunk, tally)) {
                    return new Taken.Part(tally.report(), through);
                }
                through = line.number();
                chunk.clear();
            }
        }
        return recorded(chunk, tally) ? new Taken.Whole(tally.report()) : new Taken.Part(tally.report(), through);
    }

    private record Row(long number, Entry entry) {}

    private boolean recorded(List<Row> chunk, Tally tally) {
        try {
            var receipts = recordReadings.record(chunk.stream().map(Row::entry).toList(), time.instant());
            for (int i = 0; i < receipts.size(); i++) {
                tally(receipts.get(i), chunk.get(i).number(), tally);
            }
            return true;
        } catch (DataAccessException | TransactionException _) {
            return false;
        }
    }

    private static void tally(Receipt receipt, long line, Tally tally) {
        switch (receipt) {
            case Receipt.Accepted _ -> tally.accepted();
            case Receipt.AlreadyHad _ -> tally.duplicate();
            case Receipt.Quarantined(long _, var reason, var detail) -> tally.quarantined(line, reason.code(), detail);
        }
    }
}
