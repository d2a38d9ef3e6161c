package homeward.fhir;

import homeward.monitoring.Measured;
import homeward.monitoring.Reading;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.StringJoiner;

/// Writes the notes of an Observation: what was said before it was converted, and which samples had a poor signal.
final class ObservationNotes {
    private ObservationNotes() {}

    static void write(JsonOut out, Reading reading) {
        var notes = new ArrayList<String>(2);
        if (reading.original() != null) {
            notes.add("Sent as " + reading.original());
        }
        if (reading.measured() instanceof Measured.Samples samples
                && !samples.poor().isEmpty()) {
            notes.add("Poor signal, not scored: samples " + places(samples.poor()) + " of " + samples.size());
        }
        for (int i = 0; i < notes.size(); i++) {
            out.raw(i == 0 ? ",\"note\":[{\"text\":" : ",{\"text\":")
                    .string(notes.get(i))
                    .raw("}");
        }
        if (!notes.isEmpty()) {
            out.raw("]");
        }
    }

    /// Counted from 1: "3-5, 9".
    private static String places(BitSet marks) {
        var places = new StringJoiner(", ");
        for (int from = marks.nextSetBit(0); from >= 0; from = marks.nextSetBit(marks.nextClearBit(from))) {
            int to = marks.nextClearBit(from);
            places.add(to == from + 1 ? String.valueOf(to) : (from + 1) + "-" + to);
        }
        return places.toString();
    }
}
