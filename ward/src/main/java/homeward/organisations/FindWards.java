package homeward.organisations;

import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Looks wards up, those within reach.
@Component
public class FindWards {
    private final Wards wards;

    FindWards(Wards wards) {
        this.wards = wards;
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
}
