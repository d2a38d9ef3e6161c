package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import homeward.plumbing.FailPoint;
import homeward.vocabulary.PatientNo;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts closed hours by as minutes and quarters, so that long trends need not be read sample by sample.
@Component
class SummariseHours {
    /// Blocks are sent when they are full, and travel.
    static final Duration CLOSED_FOR = Duration.ofMinutes(10);

    private static final Duration HOUR = Duration.ofHours(1);

    /// In one look, so that a full house is done within a quarter of an hour and no other deadline waits for it.
    private static final int PATIENTS = 40;

    /// In one transaction: while it lasts, the patient's new readings wait.
    private static final int HOURS = 6;

    private static final Logger LOG = LoggerFactory.getLogger(SummariseHours.class);

    private final Watches watches;
    private final Worn worn;
    private final Scores scores;
    private final Summaries summaries;
    private final Partitions partitions;
    private final TransactionTemplate transaction;

    SummariseHours(
            Watches watches,
            Worn worn,
            Scores scores,
            Summaries summaries,
            Partitions partitions,
            PlatformTransactionManager transactions) {
        this.watches = watches;
        this.worn = worn;
        this.scores = scores;
        this.summaries = summaries;
        this.partitions = partitions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Several processes may look at once: each takes patients that no other holds. By the database's time.
    @Scheduled(fixedDelay = 1_000)
    void look() {
        try {
            summarise(watches.databaseTime());
        } catch (DataAccessException | TransactionException away) {
            // What was not put by is still marked, and read from the strips until it is.
            LOG.warn("No hours were summarised: {}", away.getMessage());
        }
    }

    /// How many hours of some patients were put by, each patient in a transaction of their own.
    int summarise(Instant now) {
        var closed = Stretch.hourOf(now.minus(CLOSED_FOR));
        int done = 0;
        for (var patient : summaries.due(closed, PATIENTS)) {
            partitions.ensure(summaries.due(patient, closed, HOURS));
            done += Objects.requireNonNull(transaction.execute(_ -> summarise(patient, closed)));
        }
        return done;
    }

    private int summarise(PatientNo patient, Instant closed) {
        if (!summaries.claim(patient)) {
            return 0;
        }
        var hours = summaries.due(patient, closed, HOURS);
        for (var hour : hours) {
            if (!rolledOff(hour)) {
                summaries.keep(patient, hour, minutes(patient, new Stretch(hour, hour.plus(HOUR))));
            }
            summaries.unmark(patient, hour);
        }
        FailPoint.SUMMARISING.pass();
        return hours.size();
    }

    /// What was put by before its samples went must not be made anew from what is left.
    private boolean rolledOff(Instant hour) {
        var closed = partitions.closed();
        return Stream.of(Parted.values()).anyMatch(parted -> closed.holds(parted, hour));
    }

    private Summary minutes(PatientNo patient, Stretch hour) {
        var signs = new EnumMap<VitalSign, List<Bucket>>(VitalSign.class);
        worn.within(patient, hour).forEach((sign, values) -> signs.put(sign, Buckets.into(Buckets.MINUTE, values)));
        return new Summary(signs, Buckets.into(Buckets.MINUTE, scores.told(patient, List.of(hour))));
    }
}
