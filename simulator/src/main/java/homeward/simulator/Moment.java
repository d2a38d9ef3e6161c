package homeward.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// All readings of one patient at one moment, which are sent together.
record Moment(String patient, Instant takenAt, List<Reading> readings) {

    /// Of readings in the order in which they were taken.
    static List<Moment> of(List<Reading> readings) {
        var moments = new ArrayList<Moment>();
        for (var reading : readings) {
            var last = moments.isEmpty() ? null : moments.getLast();
            if (last == null
                    || !last.patient().equals(reading.patient())
                    || !last.takenAt().equals(reading.takenAt())) {
                last = new Moment(reading.patient(), reading.takenAt(), new ArrayList<>());
                moments.add(last);
            }
            last.readings().add(reading);
        }
        return moments;
    }

    /// The same, taken at another time. A sender's own names for the readings get that time added: they are other
    /// readings now.
    Moment at(Instant moment) {
        return moment.equals(takenAt)
                ? this
                : new Moment(
                        patient,
                        moment,
                        readings.stream()
                                .map(reading ->
                                        reading.at(moment, reading.id().isEmpty() ? "" : reading.id() + "@" + moment))
                                .toList());
    }
}
