package homeward.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What one transaction's folding comes to, gathered to be written at once.
record Folded(
        List<Watched> changed,
        List<Scores.Scored> begun,
        List<Scores.Scored> altered,
        List<Scores.Moment> gone,
        List<ReadingsRecorded.Rescored> rescored) {

    Folded() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /// @param receivedAt when the first of what was taken in reached the door
    void add(Watched before, Watched after, Fold.Step step, Instant receivedAt) {
        changed.add(after);
        boolean heardAgain = before.silentSince() != null && after.silentSince() == null;
        if (step.isChanged()) {
            step.begun().forEach(point -> begun.add(new Scores.Scored(after.patient(), point)));
            step.altered().forEach(point -> altered.add(new Scores.Scored(after.patient(), point)));
            step.gone().forEach(at -> gone.add(new Scores.Moment(after.patient(), at)));
        }
        if (step.isChanged() || heardAgain) {
            rescored.add(new ReadingsRecorded.Rescored(
                    after.patient(), step.before(), step.after(), receivedAt, heardAgain));
        }
    }
}
