package homeward.machines;

import homeward.audit.Doer;
import homeward.audit.WhoAsks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells the audit which machine asks, and for which provider.
@Component
final class TellWhichMachineAsks implements WhoAsks {
    @Override
    public Optional<Doer> of(HttpServletRequest request) {
        return Machine.of(request).map(Machine::doer);
    }
}
