package homeward.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/// Links committed entries into their tenants' chains, and tells the heads to the outside from time to time.
///
/// Several processes may be at it: one at a time seals. A transaction that is long under way holds the seal up, and
/// nobody else.
final class SealEntries {
    private static final int AT_ONCE = 5_000;

    private final Links links;
    private final Heads heads;
    private final Duration headEvery;
    private final TransactionTemplate transaction;
    private final Map<String, Head> told = new HashMap<>();

    SealEntries(Links links, Heads heads, Duration headEvery, TransactionTemplate transaction) {
        this.links = links;
        this.heads = heads;
        this.headEvery = headEvery;
        this.transaction = transaction;
    }

    /// Seals what can be sealed.
    ///
    /// @return the tenants whose chain needs a re-seal, because the database was restored from a dump
    List<String> seal() {
        var stuck = new ArrayList<String>();
        for (var tenant : links.tenants()) {
            int sealed;
            do {
                sealed = sealSome(tenant, stuck);
            } while (sealed == AT_ONCE);
        }
        return stuck;
    }

    private int sealSome(String tenant, List<String> stuck) {
        var sealed = transaction.execute(_ -> {
            if (!links.mayNow()) {
                return 0;
            }
            var end = links.end(tenant);
            if (links.countsAnew(end)) {
                stuck.add(tenant);
                return 0;
            }
            return link(tenant, end.chain(), links.next(tenant, end, AT_ONCE));
        });
        return sealed == null ? 0 : sealed;
    }

    private int link(String tenant, Chain from, List<Stored> entries) {
        if (entries.isEmpty()) {
            return 0;
        }
        var chain = from;
        var made = new ArrayList<Chain>(entries.size());
        for (var entry : entries) {
            chain = chain.with(entry);
            made.add(chain);
        }
        links.add(tenant, entries, made);
        return entries.size();
    }

    /// Tells the heads that moved, of each tenant at most once in a while.
    void tellHeads(boolean now) {
        var moment = links.databaseTime();
        for (var tenant : links.tenants()) {
            var chain = links.end(tenant).chain();
            var before = told.get(tenant);
            boolean moved = chain.place() > 0 && (before == null || before.place() != chain.place());
            if (moved && (now || before == null || isDue(before, moment))) {
                tell(new Head(tenant, chain.place(), chain.hex(), moment, false));
            }
        }
    }

    private boolean isDue(Head before, Instant moment) {
        return !before.at().plus(headEvery).isAfter(moment);
    }

    private void tell(Head head) {
        heads.tell(head);
        told.put(head.tenant(), head);
    }

    /// Goes on with a chain up to an entry that says why, whatever the database's transactions are called now.
    ///
    /// @return the new head; empty as long as a transaction before that entry is under way
    Optional<Head> reSeal(Entry reason) {
        boolean sealed = Boolean.TRUE.equals(transaction.execute(_ -> {
            links.awaitTurn();
            int some;
            int all = 0;
            do {
                var unlinked = links.unlinked(reason.tenant(), reason.number(), AT_ONCE);
                some = link(reason.tenant(), links.end(reason.tenant()).chain(), unlinked);
                all += some;
            } while (some == AT_ONCE);
            return all > 0;
        }));
        if (!sealed) {
            return Optional.empty();
        }
        var chain = links.end(reason.tenant()).chain();
        var head = new Head(reason.tenant(), chain.place(), chain.hex(), links.databaseTime(), true);
        tell(head);
        return Optional.of(head);
    }
}
