package homeward.monitoring;

import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads what the ward knows of its patients.
@Component
public class ReadCharts {

    /// As they stand at `now`, components past their window left out of the score.
    public Map<PatientNo, Chart> of(Collection<PatientNo> patients, Instant now) {
        throw new UnsupportedOperationException();
    }

    /// The newest scored moments of each patient, newest first.
    public Map<PatientNo, List<ScorePoint>> scores(Collection<PatientNo> patients, int newest) {
        throw new UnsupportedOperationException();
    }

    /// The scored moments of one patient from `from` on and before `before`, oldest first.
    public List<ScorePoint> scores(PatientNo patient, Instant from, Instant before) {
        throw new UnsupportedOperationException();
    }

    /// The readings behind a scored moment: one for each component that counted.
    public List<Reading> behind(PatientNo patient, Instant at) {
        throw new UnsupportedOperationException();
    }

    public List<Reading> find(ReadingSearch search) {
        throw new UnsupportedOperationException();
    }

    public Optional<Reading> find(ReadingId id) {
        throw new UnsupportedOperationException();
    }

    public long count(ReadingSearch search) {
        throw new UnsupportedOperationException();
    }
}
