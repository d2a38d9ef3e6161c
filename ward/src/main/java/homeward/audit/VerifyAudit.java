package homeward.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Goes through every chain from the beginning, and compares it with what was told to the outside.
public final class VerifyAudit {
    private static final int AT_ONCE = 10_000;
    private static final int MOST_TOLD = 1_000;

    private final Links links;

    VerifyAudit(Links links) {
        this.links = links;
    }

    public static VerifyAudit in(DataSource source) {
        return new VerifyAudit(new Links(JdbcClient.create(source)));
    }

    /// What was found.
    ///
    /// @param entries how many were looked at
    /// @param waiting how many are not sealed yet
    /// @param restores where chains go on after a restore, as they say themselves
    /// @param toReSeal tenants whose chain waits for a re-seal, because the database was filled from a dump
    public record Verdict(
            long entries,
            long waiting,
            int headsCompared,
            List<Head> ends,
            List<Restore> restores,
            List<String> toReSeal,
            List<Tamper> tampered) {
        public boolean sound() {
            return tampered.isEmpty();
        }
    }

    /// Looks at everything, a part at a time, and remembers only what is wrong.
    ///
    /// @param heads as they were told, oldest first; none when nothing is known from outside
    /// @param progress hears now and then how many entries were looked at
    public Verdict verify(List<Head> heads, LongConsumer progress) {
        var tenants = new ArrayList<>(links.tenants());
        heads.stream()
                .map(Head::tenant)
                .distinct()
                .filter(one -> !tenants.contains(one))
                .forEach(tenants::add);
        var tampered = new ArrayList<Tamper>();
        var ends = new ArrayList<Head>();
        var restores = new ArrayList<Restore>();
        var toReSeal = new ArrayList<String>();
        long entries = 0;
        long waiting = 0;
        int compared = 0;
        for (var tenant : tenants) {
            var told = Told.of(tenant, heads);
            var walk = new Walk(tenant, told, MOST_TOLD);
            while (links.walk(tenant, walk.place(), AT_ONCE, walk::step) == AT_ONCE) {
                progress.accept(entries + walk.place());
            }
            walk.end(links.neverSealed(tenant, MOST_TOLD));
            entries += walk.looked();
            waiting += links.waiting(tenant, AT_ONCE);
            compared += told.size();
            walk.head().ifPresent(ends::add);
            restores.addAll(walk.restores());
            if (links.countsAnew(links.end(tenant))) {
                toReSeal.add(tenant);
            }
            tampered.addAll(walk.tampered());
        }
        return new Verdict(entries, waiting, compared, ends, restores, toReSeal, tampered);
    }
}
