package homeward.board.patient;

import homeward.alerts.Episode;
import homeward.alerts.Rule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One alert as the patient page tells of it.
///
/// @param outcome what became of it; null while it is open
public record AlertLine(
        long number,
        String priority,
        String style,
        String sentence,
        Instant raisedAt,
        Instant metAt,
        Instant respondBy,
        @Nullable Integer score,
        boolean late,
        @Nullable Outcome outcome) {

    /// How an alert ended.
    ///
    /// @param by who ended it; null where it ended by itself
    public record Outcome(
            String words,
            Instant at,
            @Nullable String by,
            @Nullable String note) {}

    static AlertLine of(Episode episode) {
        var rule = episode.rule();
        return new AlertLine(
                episode.number(),
                priority(rule),
                style(rule),
                rule.sentence(),
                episode.raisedAt(),
                episode.metAt(),
                episode.raisedAt().plus(rule.respondWithin()),
                episode.score(),
                episode.late(),
                outcome(episode.state()));
    }

    public boolean open() {
        return outcome == null;
    }

    private static @Nullable Outcome outcome(Episode.State state) {
        return switch (state) {
            case Episode.State.Open _ -> null;
            case Episode.State.Acknowledged(var by, var at, var note) ->
                new Outcome("Acknowledged", at, by.name(), note);
            case Episode.State.Withdrawn(var at) ->
                new Outcome("Withdrawn: a later reading corrected it", at, null, null);
            case Episode.State.Resumed(var at) -> new Outcome("Ended: readings came again", at, null, null);
            case Episode.State.Left(var at) -> new Outcome("Ended: the patient left or went away", at, null, null);
        };
    }

    private static String priority(Rule rule) {
        return switch (rule.priority()) {
            case HIGH -> "High";
            case MEDIUM -> "Medium";
            case TECHNICAL -> "Technical";
        };
    }

    private static String style(Rule rule) {
        return switch (rule.priority()) {
            case HIGH -> "hw-alert--high";
            case MEDIUM -> "hw-alert--medium";
            case TECHNICAL -> "hw-alert--technical";
        };
    }
}
