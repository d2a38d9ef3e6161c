package homeward.stays;

import homeward.vocabulary.PatientNo;
import homeward.vocabulary.WardId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Says who is on which ward now.
@Component
public class WhoIsOnTheWard {
    private final Stays stays;

    WhoIsOnTheWard(Stays stays) {
        this.stays = stays;
    }

    /// Everybody on a ward, in no order.
    public List<Stay> on(WardId ward) {
        return stays.on(ward);
    }

    /// The present stays of those of the patients who are on a ward.
    public Map<PatientNo, Stay> of(Collection<PatientNo> patients) {
        return stays.of(patients).stream().collect(Collectors.toMap(Stay::patient, Function.identity()));
    }
}
