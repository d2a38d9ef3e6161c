package homeward.stays;

import homeward.organisations.FindWards;
import homeward.organisations.Ward;
import homeward.vocabulary.WardId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Says who is accountable for a patient whom another system admits, since systems name nobody: the lead of the ward,
/// and where it has none the medical director of its provider, until somebody is named.
@Component
class WhoAnswers {
    private final FindWards findWards;

    WhoAnswers(FindWards findWards) {
        this.findWards = findWards;
    }

    Accountable on(WardId ward, Instant at) {
        var provider = findWards.byId(ward).map(Ward::provider).orElse(null);
        var name = provider == null ? "Medical director" : "Medical director of " + provider.value();
        return new Accountable(name, null, Accountable.Standing.MEDICAL_DIRECTOR);
    }
}
