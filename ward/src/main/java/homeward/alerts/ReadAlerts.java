package homeward.alerts;

import homeward.vocabulary.PatientNo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Reads alerts.
@Component
public class ReadAlerts {

    /// The open ones of each patient, most urgent first.
    public Map<PatientNo, List<Episode>> open(Collection<PatientNo> patients) {
        throw new UnsupportedOperationException();
    }

    /// The newest of one patient, newest first.
    public List<Episode> history(PatientNo patient, int newest) {
        throw new UnsupportedOperationException();
    }
}
