package homeward.monitoring;

import homeward.plumbing.CannotStart;
import homeward.plumbing.Finding;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// Says how long the record is kept by the policy, and how far back it goes.
public final class ExamineRecord {
    private ExamineRecord() {}

    /// What there is in this database, and what the policy says.
    ///
    /// @param readings the setting `homeward.keep-readings`
    /// @param samples the setting `homeward.keep-samples`
    public static Finding at(DataSource database, @Nullable String readings, @Nullable String samples) {
        try {
            var policy = Retention.of(readings, samples);
            var partitions = new Partitions(JdbcClient.create(database), new JdbcTransactionManager(database));
            return Finding.pass(
                    "record",
                    Arrays.stream(Parted.values())
                            .map(parted -> parted.table() + "s kept " + span(policy, parted) + from(partitions, parted))
                            .collect(Collectors.joining("; ")));
        } catch (CannotStart refused) {
            return Finding.fail("record", String.valueOf(refused.getMessage()), refused.hint());
        }
    }

    private static String span(Retention policy, Parted parted) {
        var period = policy.period(parted.kept());
        return period == null ? "for ever" : "for " + period;
    }

    private static String from(Partitions partitions, Parted parted) {
        return partitions.months(parted).stream()
                .min(YearMonth::compareTo)
                .map(month -> ", from " + month)
                .orElse("");
    }
}
