package homeward.monitoring;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The months into which readings are parted. A month's tables are made when its first reading comes.
@Repository
final class Partitions {
    private static final List<String> PARTED = List.of("reading", "strip", "score");

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Set<YearMonth> known = ConcurrentHashMap.newKeySet();

    Partitions(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Must be called outside of a transaction: making a table waits for everybody who is writing.
    void ensure(Collection<Instant> moments) {
        moments.stream()
                .map(moment -> YearMonth.from(moment.atOffset(ZoneOffset.UTC)))
                .distinct()
                .filter(month -> !known.contains(month))
                .forEach(this::make);
    }

    private void make(YearMonth month) {
        transaction.executeWithoutResult(_ -> {
            database.sql("select pg_advisory_xact_lock(hashtext('homeward.monitoring.partitions'))")
                    .query((_, _) -> true)
                    .single();
            for (var table : PARTED) {
                database.sql(
                                "create table if not exists monitoring.%1$s_%2$tY_%2$tm partition of monitoring.%1$s for values from ('%3$s') to ('%4$s')"
                                        .formatted(
                                                table, month.atDay(1), midnight(month), midnight(month.plusMonths(1))))
                        .update();
            }
        });
        known.add(month);
    }

    private static String midnight(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }
}
