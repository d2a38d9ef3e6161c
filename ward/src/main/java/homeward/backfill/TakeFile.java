package homeward.backfill;

import homeward.monitoring.RecordReadings;
import homeward.plumbing.Turnstile;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Takes the readings of a file in, a chunk at a time, however long it is.
@Component
class TakeFile {
    /// So many lines are read without letting others pass.
    private static final int BREATH = 100;

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
        var chunks = new Chunks(recordReadings, time, tally);
        for (var line = lines.next(); line != null && !chunks.failed(); line = lines.next()) {
            switch (line) {
                case Line.Broken(long number, var detail) -> tally.rejected(number, "broken-line", detail);
                case Line.Row row -> {
                    switch (UnderstandRow.understand(row, time.instant())) {
                        case Understood.Rejected(var reason, var detail) ->
                            tally.rejected(row.number(), reason, detail);
                        case Understood.ToRecord(var entry) -> chunks.add(row.number(), entry);
                    }
                }
            }
            if (line.number() % BREATH == 0) {
                Turnstile.letOthersPass();
            }
        }
        chunks.finish();
        return chunks.failed() ? new Taken.Part(tally.report(), chunks.keptThrough()) : new Taken.Whole(tally.report());
    }
}
