package homeward.stays;

import homeward.organisations.FindWards;
import homeward.organisations.Ward;
import homeward.plumbing.Reach;
import homeward.vocabulary.Actor;
import homeward.vocabulary.StayNo;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes down what happened to somebody on a ward: moved, on leave, back, to hospital, expected home, discharged,
/// died; and corrects what was written.
@Component
public class MovePatient {
    private final KeepLedger keepLedger;
    private final CheckAccountable checkAccountable;
    private final FindWards findWards;
    private final LedgerEntries entries;

    MovePatient(KeepLedger keepLedger, CheckAccountable checkAccountable, FindWards findWards, LedgerEntries entries) {
        this.keepLedger = keepLedger;
        this.checkAccountable = checkAccountable;
        this.findWards = findWards;
        this.entries = entries;
    }

    /// Something new.
    ///
    /// @param from the ward of whoever writes, on which the patient has the present place
    /// @param at when it happened, now or before
    public Recorded move(
            StayNo stay, WardId from, Happening what, Instant at, Actor by, @Nullable String why, Instant now) {
        return record(stay, from, new KeepLedger.Line(what, at, by, why, null), now);
    }

    /// Something else instead of what an entry says, or nothing at all: [Happening.NeverHappened]. What was known
    /// before can still be asked.
    ///
    /// @param from the ward of whoever writes, on which the patient has or had a place in this stay
    /// @param why a correction says why, always
    public Recorded correct(
            StayNo stay, WardId from, long entry, Happening what, Instant at, Actor by, String why, Instant now) {
        return record(stay, from, new KeepLedger.Line(what, at, by, why, entry), now);
    }

    private Recorded record(StayNo stay, WardId from, KeepLedger.Line line, Instant now) {
        return Reach.within(Reach.HOUSE, () -> {
            if (line.what() instanceof Happening.Transferred(var to, var _) && !isOfOneProvider(from, to)) {
                return new Recorded.NoSuchWard();
            }
            return checkAccountable.mayAnswer(line.what(), from, now) || isSaidAlready(stay, line)
                    ? keepLedger.inOneTransaction(() -> keepLedger.add(stay, from, line, now))
                    : new Recorded.NotAccountable();
        });
    }

    /// Whoever was accountable then may have left meanwhile: a correction of anything else leaves them where they are.
    private boolean isSaidAlready(StayNo stay, KeepLedger.Line line) {
        var named = CheckAccountable.named(line.what());
        return named.isPresent()
                && entries.of(stay).stream()
                        .filter(entry -> Objects.equals(entry.number(), line.corrects()))
                        .anyMatch(entry -> CheckAccountable.named(entry.what()).equals(named));
    }

    /// To another provider's ward, nobody is sent without being asked for: that is a referral.
    private boolean isOfOneProvider(WardId from, WardId to) {
        var provider = findWards.byId(from).map(Ward::provider);
        return provider.isPresent() && provider.equals(findWards.byId(to).map(Ward::provider));
    }
}
