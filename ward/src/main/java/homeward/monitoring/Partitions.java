package homeward.monitoring;

import homeward.plumbing.Columns;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The months into which readings are parted. A month's tables are made before it comes, or when its first reading
/// does, and go when the record of it is kept no longer.
@Repository
final class Partitions {
    /// Until every process has heard that a month is closed, none goes.
    static final Duration UNTIL_ALL_KNOW = Duration.ofMinutes(5);

    private static final Duration REFRESHED_AFTER = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Set<YearMonth> known = ConcurrentHashMap.newKeySet();
    private volatile Closed closed = Closed.NOTHING;
    private volatile long readAtNanos = System.nanoTime() - REFRESHED_AFTER.toNanos();

    Partitions(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Must be called outside of a transaction: it takes one of its own. Months that are closed stay so.
    void ensure(Collection<Instant> moments) {
        var shut = closed();
        Instant from = Instant.MAX;
        Instant before = Instant.MIN;
        for (var moment : moments) {
            // What comes together is mostly of one month.
            if ((moment.isBefore(from) || !moment.isBefore(before)) && !shut.shut(moment)) {
                var month = monthOf(moment);
                from = Instant.parse(midnight(month));
                before = Instant.parse(midnight(month.plusMonths(1)));
                if (!known.contains(month)) {
                    make(month);
                }
            }
        }
    }

    /// Nobody who writes waits for it: a table is made alone and then attached, which keeps writers out of neither.
    private void make(YearMonth month) {
        transaction.executeWithoutResult(_ -> {
            lock();
            var there = Arrays.stream(Parted.values())
                    .filter(parted -> months(parted).contains(month))
                    .toList();
            Arrays.stream(Parted.values())
                    .filter(parted -> !there.contains(parted))
                    .forEach(parted -> database.sql("select monitoring.make_month(?, ?)")
                            .param(parted.table())
                            .param(month.atDay(1))
                            .query((_, _) -> true)
                            .single());
        });
        known.add(month);
    }

    /// The months that a table has, oldest first.
    List<YearMonth> months(Parted parted) {
        return database.sql("""
                        select right(child.relname, 7) from pg_inherits
                            join pg_class child on child.oid = inhrelid
                            where inhparent = ('monitoring.' || ?)::regclass order by 1
                        """)
                .param(parted.table())
                .query((row, _) -> YearMonth.parse(row.getString(1).replace('_', '-')))
                .list();
    }

    /// Says that months of this table before the given one are kept no longer. It is never taken back.
    void close(Parted parted, YearMonth before, Instant now) {
        database.sql("""
                        insert into monitoring.closed (parted, before, closed_at) values (?, ?, ?)
                        on conflict (parted) do update set before = excluded.before, closed_at = excluded.closed_at
                            where closed.before < excluded.before
                        """)
                .param(parted.table())
                .param(Columns.timestamp(Instant.parse(midnight(before))))
                .param(Columns.timestamp(now))
                .update();
        readAtNanos = System.nanoTime() - REFRESHED_AFTER.toNanos();
    }

    /// Rolls a month off, both or nothing: detached, then dropped. Who writes waits for two seconds at most; when
    /// somebody reads for longer than that, this fails, and may be tried again.
    void rollOff(Parted parted, YearMonth month) {
        transaction.executeWithoutResult(_ -> {
            lock();
            database.sql("set local lock_timeout = '2s'").update();
            database.sql("select monitoring.drop_month(?, ?)")
                    .param(parted.table())
                    .param(month.atDay(1))
                    .query((_, _) -> true)
                    .single();
        });
        known.remove(month);
    }

    /// As it was a minute ago at most.
    Closed closed() {
        if (System.nanoTime() - readAtNanos >= REFRESHED_AFTER.toNanos()) {
            closed = readClosed();
            readAtNanos = System.nanoTime();
        }
        return closed;
    }

    private Closed readClosed() {
        var before = new EnumMap<Parted, Instant>(Parted.class);
        var at = database.sql("select parted, before, closed_at from monitoring.closed")
                .query((row, _) -> {
                    before.put(Parted.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), Columns.instant(row, 2));
                    return Columns.instant(row, 3);
                })
                .list();
        return at.stream()
                .max(Instant::compareTo)
                .map(newest -> new Closed(before, newest))
                .orElse(Closed.NOTHING);
    }

    private void lock() {
        database.sql("select pg_advisory_xact_lock(hashtext('homeward.monitoring.partitions'))")
                .query((_, _) -> true)
                .single();
    }

    static YearMonth monthOf(Instant moment) {
        return YearMonth.from(moment.atOffset(ZoneOffset.UTC));
    }

    /// The table of one month. Who writes by COPY names it: COPY takes no table with row-level security.
    static String table(Parted parted, YearMonth month) {
        return "%s_%2$tY_%2$tm".formatted(parted.table(), month.atDay(1));
    }

    private static String midnight(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }
}
