package homeward.stays;

import homeward.organisations.FindWards;
import homeward.organisations.Ward;
import homeward.staff.FindPeople;
import homeward.staff.Role;
import homeward.vocabulary.Actor;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says who may be the accountable clinician on a ward: a consultant, consultant practitioner or GP of its provider,
/// and never an advanced practitioner (NHS England, virtual wards operational framework).
@Component
public class CheckAccountable {
    private final FindWards findWards;
    private final FindPeople findPeople;

    CheckAccountable(FindWards findWards, FindPeople findPeople) {
        this.findWards = findWards;
        this.findPeople = findPeople;
    }

    /// Whoever may, by name; nobody for a ward that does not exist.
    public List<Actor> candidates(WardId ward, Instant now) {
        return findWards
                .byId(ward)
                .map(Ward::provider)
                .map(provider -> findPeople.acting(Role.CONSULTANT_OR_GP, provider, now))
                .orElse(List.of());
    }

    /// Whom it makes accountable.
    static Optional<Accountable> named(Happening what) {
        return switch (what) {
            case Happening.Admitted(var _, var who, var _) -> Optional.of(who);
            case Happening.Transferred(var _, var who) -> Optional.of(who);
            case Happening.HandedOver(var who) -> Optional.of(who);
            default -> Optional.empty();
        };
    }

    /// Whether nobody was chosen who may not answer.
    boolean mayAnswer(Happening what, WardId from, Instant now) {
        return switch (what) {
            case Happening.Admitted(var ward, var who, var _) -> may(who, ward, now);
            case Happening.Transferred(var ward, var who) -> may(who, ward, now);
            case Happening.HandedOver(var who) -> may(who, from, now);
            default -> true;
        };
    }

    private boolean may(Accountable who, WardId ward, Instant now) {
        return who.standing() != Accountable.Standing.CONSULTANT_OR_GP
                || candidates(ward, now).stream().anyMatch(one -> one.username().equals(who.username()));
    }
}
