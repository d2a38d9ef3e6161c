package homeward.fhir;

import homeward.monitoring.Entry;
import java.util.List;

/// What is to be done with one Observation.
sealed interface Concluded {

    /// To be recorded, on a chart or in quarantine.
    ///
    /// @param expression the place that keeps it off the chart, within the Observation
    record ToRecord(Entry entry, String expression) implements Concluded {}

    /// To be recorded channel by channel: each component with samples is a reading of its own.
    record Channels(List<ToRecord> each) implements Concluded {}

    /// Not a valid Observation.
    record Rejected(List<Problem> problems) implements Concluded {}
}
