package homeward.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One walk along a chain. After a place that is wrong it goes on from what was sealed there, so that each wrong
/// is told once.
final class Walk {
    private final String tenant;
    private final Told told;
    private final int mostTold;
    private final List<Tamper> tampered = new ArrayList<>();
    private final List<Restore> restores = new ArrayList<>();
    private Chain chain = Chain.begin();
    private @Nullable Stored last;
    private long looked;

    Walk(String tenant, Told told, int mostTold) {
        this.tenant = tenant;
        this.told = told;
        this.mostTold = mostTold;
    }

    long place() {
        return chain.place();
    }

    long looked() {
        return looked;
    }

    List<Tamper> tampered() {
        return tampered;
    }

    List<Restore> restores() {
        return restores;
    }

    Optional<Head> head() {
        if (chain.place() == 0) {
            return Optional.empty();
        }
        var at = Optional.ofNullable(last).flatMap(Stored::entry).map(Entry::at).orElse(Instant.EPOCH);
        return Optional.of(new Head(tenant, chain.place(), chain.hex(), at, false));
    }

    void step(Links.Sealed sealed) {
        looked++;
        boolean follows = sealed.place() == chain.place() + 1;
        if (!follows) {
            found(Tamper.Kind.GAP, chain.place() + 1, null);
            chain = new Chain(sealed.place() - 1, chain.hash());
        }
        var stored = sealed.entry();
        var entry = stored == null ? Optional.<Entry>empty() : stored.entry();
        if (stored == null) {
            found(Tamper.Kind.DELETED, sealed.place(), sealed.entryNo());
        } else if (follows && !isAsSealed(stored, sealed)) {
            found(isMoved(stored) ? Tamper.Kind.MOVED : Tamper.Kind.EDITED, sealed.place(), sealed.entryNo());
        } else if (entry.isEmpty()) {
            found(Tamper.Kind.UNREADABLE, sealed.place(), sealed.entryNo());
        }
        chain = new Chain(sealed.place(), sealed.hash());
        var restore = entry.filter(one -> one.deed() == Deed.RE_SEAL);
        restore.ifPresent(this::restored);
        compare(restore.isPresent());
        last = stored == null ? last : stored;
    }

    private boolean isAsSealed(Stored stored, Links.Sealed sealed) {
        return stored.xid() == sealed.xid() && chain.with(stored).stands(sealed.hash());
    }

    private boolean isMoved(Stored stored) {
        return last != null && stored.isNoLaterThan(last);
    }

    private void restored(Entry entry) {
        var reason = entry.done().reason();
        var voided = told.restores().get(chain.place());
        restores.add(new Restore(
                tenant,
                chain.place(),
                entry.number(),
                reason == null ? "" : reason,
                voided != null,
                voided == null ? 0 : voided.heads(),
                voided == null ? 0 : voided.upTo()));
    }

    private void compare(boolean saysRestored) {
        var hash = told.hashes().get(chain.place());
        if (hash != null && !hash.equals(chain.hex())) {
            found(Tamper.Kind.NOT_AS_TOLD, chain.place(), null);
        } else if (told.restores().containsKey(chain.place()) && !saysRestored) {
            found(Tamper.Kind.NO_RE_SEAL, chain.place(), null);
        }
    }

    void end(List<Long> neverSealed) {
        neverSealed.forEach(number -> found(Tamper.Kind.INSERTED, 0, number));
        var beyond = told.hashes().lastEntry();
        if (beyond != null && beyond.getKey() > chain.place()) {
            found(Tamper.Kind.TAIL_CUT, beyond.getKey(), null);
        }
    }

    private void found(Tamper.Kind kind, long place, @Nullable Long entry) {
        if (tampered.size() < mostTold) {
            tampered.add(new Tamper(kind, tenant, place, entry));
        }
    }
}
