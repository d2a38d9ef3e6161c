package homeward.organisations;

import homeward.vocabulary.WardId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Looks wards up.
@Component
public class FindWards {
    private final Wards wards;

    FindWards(Wards wards) {
        this.wards = wards;
    }

    public Optional<Ward> byId(WardId id) {
        return wards.find(id);
    }

    /// Every open ward, by name.
    public List<Ward> all() {
        return wards.all();
    }
}
