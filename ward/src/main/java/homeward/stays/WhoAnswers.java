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
        return findWards
                .leadOf(ward, at)
                .map(lead -> new Accountable(lead.name(), lead.username(), Accountable.Standing.WARD_LEAD))
                .orElseGet(() -> medicalDirector(ward));
    }

    private Accountable medicalDirector(WardId ward) {
        var name = findWards
                .byId(ward)
                .map(Ward::provider)
                .map(provider -> "Medical director of " + provider.value())
                .orElse("Medical director");
        return new Accountable(name, null, Accountable.Standing.MEDICAL_DIRECTOR);
    }
}
