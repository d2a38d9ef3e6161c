package homeward.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Says in every chain that the database was restored, and goes on from there.
public final class ReSealAudit {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final Entries entries;
    private final Links links;
    private final SealEntries sealEntries;

    ReSealAudit(Entries entries, Links links, SealEntries sealEntries) {
        this.entries = entries;
        this.links = links;
        this.sealEntries = sealEntries;
    }

    /// For programs without the whole house.
    ///
    /// @param heads where the new heads are told; null for the log only
    public static ReSealAudit in(DataSource source, @Nullable Path heads) {
        var database = JdbcClient.create(source);
        var links = new Links(database);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        return new ReSealAudit(
                new Entries(database), links, new SealEntries(links, new Heads(heads), Duration.ZERO, transaction));
    }

    /// The new heads. Waits for what is under way in the database.
    public List<Head> reSeal(String reason) {
        var told = new ArrayList<Head>();
        for (var tenant : links.tenants()) {
            var doer = new Doer(Doer.MACHINERY.actor(), Doer.MACHINERY.role(), tenant);
            var from = new Origin(doer, Deed.RE_SEAL, "audit re-seal");
            var entry = entries.add(new Done(from, Done.ADMINISTRATION, reason, Outcome.DONE, null, List.of()));
            var head = sealEntries.reSeal(entry);
            while (head.isEmpty()) {
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
                head = sealEntries.reSeal(entry);
            }
            told.add(head.get());
        }
        return told;
    }
}
