package homeward.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One walk along a chain. After a place that is wrong it goes on from what was sealed there, so that each wrong is
/// told
/// once.
final class Walk {
    private final String tenant;
    private final Told told;
    private final int mostTold;
    private final List<Tamper> tampered = new ArrayList<>();
    private final List<Long> reSealed = new ArrayList<>();
    private Chain chain = Chain.begin();
    private @Nullable Entry last;
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

    List<Long> reSealed() {
        return reSealed;
    }

    Optional<Head> head() {
        return chain.place() == 0
                ? Optional.empty()
                : Optional.of(
                        new Head(tenant, chain.place(), chain.hex(), last == null ? Instant.EPOCH : last.at(), false));
    }

    void step(Links.Sealed sealed) {
        looked++;
        boolean follows = sealed.place() == chain.place() + 1;
        if (!follows) {
            found(Tamper.Kind.GAP, chain.place() + 1, null);
            chain = new Chain(sealed.place() - 1, chain.hash());
        }
        var entry = sealed.entry();
        var made = entry == null ? null : chain.with(entry);
        if (made == null) {
            found(Tamper.Kind.DELETED, sealed.place(), sealed.entryNo());
        } else if (follows && !made.stands(sealed.hash())) {
            found(isBefore(entry, last) ? Tamper.Kind.MOVED : Tamper.Kind.EDITED, sealed.place(), sealed.entryNo());
        }
        chain = new Chain(sealed.place(), sealed.hash());
        compare();
        if (entry != null) {
            last = entry;
            if (entry.deed() == Deed.RE_SEAL) {
                reSealed.add(entry.number());
            }
        }
    }

    private static boolean isBefore(@Nullable Entry entry, @Nullable Entry other) {
        return entry != null
                && other != null
                && (entry.xid() < other.xid() || (entry.xid() == other.xid() && entry.number() <= other.number()));
    }

    private void compare() {
        var hash = told.hashes().get(chain.place());
        if (hash != null && !hash.equals(chain.hex())) {
            found(Tamper.Kind.NOT_AS_TOLD, chain.place(), null);
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
