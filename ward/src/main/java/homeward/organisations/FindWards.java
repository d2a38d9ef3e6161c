package homeward.organisations;

import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Looks wards up, those within reach.
@Component
public class FindWards {
    private final Wards wards;
    private final WardSettings settings;

    FindWards(Wards wards, WardSettings settings) {
        this.wards = wards;
        this.settings = settings;
    }

    public Optional<Ward> byId(WardId id) {
        return wards.find(id);
    }

    /// Who runs every ward, where that is one provider.
    public Optional<OdsCode> onlyProvider() {
        return wards.onlyProvider();
    }

    /// Every open ward, by name.
    public List<Ward> all() {
        return wards.all();
    }

    /// Who led the ward on the day of that moment: accountable where somebody is admitted and nobody else is named.
    public Optional<Lead> leadOf(WardId ward, Instant moment) {
        return settings.leadAt(ward, moment);
    }
}
