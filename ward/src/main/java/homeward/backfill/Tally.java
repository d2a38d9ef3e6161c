package homeward.backfill;

import homeward.monitoring.Receipt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Counts what comes of the lines of one file.
final class Tally {
    private static final int MOST_PROBLEMS = 1_000;

    private long accepted;
    private long duplicates;
    private long quarantined;
    private long rejected;
    private final List<Report.Trouble> problems = new ArrayList<>();

    void of(Receipt receipt, long line) {
        switch (receipt) {
            case Receipt.Accepted _ -> accepted++;
            case Receipt.AlreadyHad _ -> duplicates++;
            case Receipt.Quarantined(long _, var reason, var detail) -> {
                quarantined++;
                problem(line, reason.code(), detail);
            }
        }
    }

    void rejected(long line, String reason, String detail) {
        rejected++;
        problem(line, reason, detail);
    }

    Report report() {
        return new Report(accepted, duplicates, quarantined, rejected, byLine());
    }

    private List<Report.Trouble> byLine() {
        return problems.stream()
                .sorted(Comparator.comparingLong(Report.Trouble::line))
                .toList();
    }

    private void problem(long line, String reason, String detail) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Report.Trouble(line, reason, detail));
        }
    }
}
