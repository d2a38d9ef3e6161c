package homeward.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Makes the tables of a month before it comes, and rolls off whole months that the policy keeps no longer.
@Component
class TurnMonths {
    private static final Logger LOG = LoggerFactory.getLogger(TurnMonths.class);
    private static final Duration AHEAD = Duration.ofDays(7);

    private final Watches watches;
    private final Partitions partitions;
    private final List<StillNeeded> needs;
    private final Retention retention;

    TurnMonths(
            Watches watches,
            Partitions partitions,
            List<StillNeeded> needs,
            @Value("${homeward.keep-readings:}") String readings,
            @Value("${homeward.keep-samples:}") String samples) {
        this.watches = watches;
        this.partitions = partitions;
        this.needs = needs;
        this.retention = Retention.of(readings, samples);
    }

    /// Soon after the start and every hour, by the database's time. Several processes may do it at once.
    @Scheduled(initialDelay = 30_000, fixedDelay = 3_600_000)
    void look() {
        try {
            var now = watches.databaseTime();
            makeReady(now);
            rollOff(now, retention);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The months were not turned; tried again in an hour: {}", away.getMessage());
        }
    }

    /// No reading shall wait for a table at midnight of the first.
    void makeReady(Instant now) {
        partitions.ensure(List.of(now, now.plus(AHEAD)));
    }

    /// First a month is closed, so that nothing is taken in for it any more; some minutes later, when every process
    /// knows, it goes.
    void rollOff(Instant now, Retention policy) {
        for (var parted : Parted.values()) {
            policy.keptFrom(parted.kept(), now, needed(parted.kept()).orElse(null))
                    .filter(from -> partitions.months(parted).stream().anyMatch(month -> month.isBefore(from)))
                    .ifPresent(from -> partitions.close(parted, from, now));
        }
        var closed = partitions.closed();
        if (closed.at().plus(Partitions.UNTIL_ALL_KNOW).isBefore(now)) {
            Arrays.stream(Parted.values()).forEach(parted -> rollOff(parted, closed));
        }
    }

    private void rollOff(Parted parted, Closed closed) {
        for (var month : partitions.months(parted)) {
            if (closed.holds(parted, lastMomentOf(month))) {
                partitions.rollOff(parted, month);
                LOG.info("Rolled off {} of {}", parted.table(), month);
            }
        }
    }

    private Optional<Instant> needed(Kept kept) {
        return needs.stream().flatMap(need -> need.since(kept).stream()).min(Instant::compareTo);
    }

    private static Instant lastMomentOf(YearMonth month) {
        return month.plusMonths(1)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .minusNanos(1);
    }
}
