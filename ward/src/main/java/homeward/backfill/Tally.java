package homeward.backfill;

import java.util.ArrayList;
import java.util.List;

/// Counts what comes of the lines of one file.
final class Tally {
    private static final int MOST_PROBLEMS = 1_000;

    private long accepted;
    private long duplicates;
    private long quarantined;
    private long rejected;
    private final List<Report.Trouble> problems = new ArrayList<>();

    void accepted() {
        accepted++;
    }

    void duplicate() {
        duplicates++;
    }

    void quarantined(long line, String reason, String detail) {
        quarantined++;
        problem(line, reason, detail);
    }

    void rejected(long line, String reason, String detail) {
        rejected++;
        problem(line, reason, detail);
    }

    Report report() {
        return new Report(accepted, duplicates, quarantined, rejected, List.copyOf(problems));
    }

    private void problem(long line, String reason, String detail) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Report.Trouble(line, reason, detail));
        }
    }
}
