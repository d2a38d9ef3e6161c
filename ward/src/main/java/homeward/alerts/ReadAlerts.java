package homeward.alerts;

import homeward.vocabulary.PatientNo;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Reads alerts.
@Component
public class ReadAlerts {
    private static final Comparator<Episode> MOST_URGENT_FIRST =
            Comparator.comparing(Episode::rule).thenComparing(Episode::raisedAt);

    private final Alerts alerts;

    ReadAlerts(Alerts alerts) {
        this.alerts = alerts;
    }

    /// The open ones of each patient, most urgent first.
    public Map<PatientNo, List<Episode>> open(Collection<PatientNo> patients) {
        return alerts.open(patients).stream()
                .sorted(MOST_URGENT_FIRST)
                .collect(Collectors.groupingBy(Episode::patient));
    }

    /// The newest of one patient, newest first.
    public List<Episode> history(PatientNo patient, int newest) {
        return alerts.newest(patient, newest);
    }

    public Optional<Episode> find(long episode) {
        return alerts.find(episode);
    }
}
