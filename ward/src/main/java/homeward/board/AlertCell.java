package homeward.board;

import homeward.alerts.Episode;
import homeward.alerts.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The most urgent open alert of a patient and its timer.
///
/// @param respondBy until when somebody must have responded
/// @param others how many more are open
public record AlertCell(long number, Rule rule, Instant since, Instant respondBy, boolean late, int others) {

    /// @param open most urgent first
    static Optional<AlertCell> of(List<Episode> open) {
        return open.stream()
                .findFirst()
                .map(episode -> new AlertCell(
                        episode.number(),
                        episode.rule(),
                        episode.raisedAt(),
                        episode.raisedAt().plus(episode.rule().respondWithin()),
                        episode.late(),
                        open.size() - 1));
    }

    /// How urgent, in a word.
    public String priority() {
        return switch (rule.priority()) {
            case HIGH -> "High";
            case MEDIUM -> "Medium";
            case TECHNICAL -> "Technical";
        };
    }

    /// The class in the stylesheet.
    public String style() {
        return switch (rule.priority()) {
            case HIGH -> "hw-alert--high";
            case MEDIUM -> "hw-alert--medium";
            case TECHNICAL -> "hw-alert--technical";
        };
    }
}
