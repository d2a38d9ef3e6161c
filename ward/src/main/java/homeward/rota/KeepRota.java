package homeward.rota;

import homeward.organisations.FindWards;
import homeward.organisations.Ward;
import homeward.staff.FindPeople;
import homeward.staff.Post;
import homeward.staff.SignedIn;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts people on the rota of a ward, and takes them off again. Whoever keeps the rota of one ward keeps no other's;
/// with a post for the whole provider, they keep all of them, and the shifts for all wards at once.
@Component
public class KeepRota {
    public static final int MOST_DAYS = 31;

    private final Shifts shifts;
    private final FindPeople findPeople;
    private final FindWards findWards;

    KeepRota(Shifts shifts, FindPeople findPeople, FindWards findWards) {
        this.shifts = shifts;
        this.findPeople = findPeople;
        this.findWards = findWards;
    }

    /// What came of putting somebody on.
    public enum PutOn {
        DONE,
        NOBODY_KNOWN,
        NOT_YOUR_WARD,
        NONE_TO_COME
    }

    /// The same times on so many days in a row, those that are not over.
    ///
    /// @param ward null for every ward of the provider
    @Transactional
    public PutOn putOn(
            SignedIn keeper, String username, @Nullable WardId ward, ShiftTimes times, int days, Instant now) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("A shift is repeated for a month at most");
        }
        if (ward == null ? !keepsAll(keeper, now) : !wards(keeper, now).contains(ward)) {
            return PutOn.NOT_YOUR_WARD;
        }
        if (findPeople.named(username).isEmpty()) {
            return PutOn.NOBODY_KNOWN;
        }
        var toCome = IntStream.range(0, days)
                .mapToObj(times::after)
                .filter(time -> time.isAtAll() && time.ends().isAfter(now))
                .map(time -> new Shift(username, provider(keeper), ward, time.begins(), time.ends()))
                .toList();
        toCome.forEach(shift -> shifts.add(shift, keeper.actor()));
        return toCome.isEmpty() ? PutOn.NONE_TO_COME : PutOn.DONE;
    }

    /// From now on. False where there is no such shift that is not over, or another's ward it is.
    @Transactional
    public boolean takeOff(SignedIn keeper, long number, Instant now) {
        var found = notOver(keeper, now).stream().anyMatch(line -> line.number() == number);
        if (found) {
            shifts.takeOff(number, keeper.actor(), now);
        }
        return found;
    }

    /// What the keeper may take off, the next one first.
    public List<Line> notOver(SignedIn keeper, Instant now) {
        return held(keeper, now).isEmpty()
                ? List.of()
                : shifts.notOver(new OdsCode(provider(keeper)), now).stream()
                        .filter(line -> keeps(keeper, line.shift().ward(), now))
                        .toList();
    }

    /// Whose rota they keep, by name.
    public List<Ward> wardsOf(SignedIn keeper, Instant now) {
        return findWards.all().stream()
                .filter(ward -> ward.provider().value().equals(provider(keeper)) && keeps(keeper, ward.id(), now))
                .toList();
    }

    private List<WardId> wards(SignedIn keeper, Instant now) {
        return wardsOf(keeper, now).stream().map(Ward::id).toList();
    }

    /// Whether they keep the rota of every ward of their provider.
    public boolean keepsAll(SignedIn keeper, Instant now) {
        return keeps(keeper, null, now);
    }

    private static boolean keeps(SignedIn keeper, @Nullable WardId ward, Instant now) {
        return held(keeper, now).stream().anyMatch(post -> post.ward() == null || Objects.equals(post.ward(), ward));
    }

    private static List<Post> held(SignedIn keeper, Instant now) {
        return keeper.posts().stream().filter(post -> post.isHeldAt(now)).toList();
    }

    private static String provider(SignedIn keeper) {
        return keeper.posts().getFirst().provider();
    }
}
