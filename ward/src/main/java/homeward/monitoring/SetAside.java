package homeward.monitoring;

import homeward.audit.Doer;
import homeward.organisations.FindWards;
import homeward.stays.WhoIsOnTheWard;
import homeward.vocabulary.OdsCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts into quarantine what cannot be charted, in front of somebody's eyes.
///
/// What names somebody on a ward is shown to those who look after them. The rest is shown to the people of the
/// provider for whom it was sent; in a house of several providers, what came for none of them, to every office.
@Component
class SetAside {
    private final Quarantine quarantine;
    private final WhoIsOnTheWard whoIsOnTheWard;
    private final FindWards findWards;

    SetAside(Quarantine quarantine, WhoIsOnTheWard whoIsOnTheWard, FindWards findWards) {
        this.quarantine = quarantine;
        this.whoIsOnTheWard = whoIsOnTheWard;
        this.findWards = findWards;
    }

    /// The number of each, in order.
    List<Long> all(List<Quarantine.Kept> aside) {
        if (aside.isEmpty()) {
            return List.of();
        }
        var named =
                aside.stream().flatMap(one -> Stream.ofNullable(one.named())).collect(Collectors.toSet());
        var onAWard = named.isEmpty() ? named : whoIsOnTheWard.of(named).keySet();
        var kept = aside.stream()
                .map(one -> one.named() == null || onAWard.contains(one.named()) ? one : one.ofNobody())
                .toList();
        var only = kept.stream().map(Quarantine.Kept::named).allMatch(Objects::nonNull)
                ? Optional.<OdsCode>empty()
                : findWards.onlyProvider();
        return quarantine.keep(kept, one -> sentFor(one.sender()).or(() -> only));
    }

    private static Optional<OdsCode> sentFor(Doer sender) {
        return Optional.of(sender.tenant())
                .filter(tenant -> !tenant.equals(Doer.HOUSE))
                .map(OdsCode::new);
    }
}
