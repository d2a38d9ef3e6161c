package homeward.monitoring;

import java.util.List;
import org.springframework.stereotype.Component;

/// Reads what waits in quarantine.
@Component
public class ReadQuarantine {
    private final Quarantine quarantine;

    ReadQuarantine(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    public List<Quarantined> newest(int limit) {
        return quarantine.newest(limit);
    }

    public long count() {
        return quarantine.count();
    }
}
