package homeward.board.patient;

import homeward.board.cui.Moments;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a page says of the thing that its reader has just done.
///
/// @param good whether it went as wanted
public record Told(String heading, String text, boolean good) {

    static final String ACKNOWLEDGED = "acknowledged";
    static final String ALREADY = "already";
    static final String OVER = "over";
    static final String SAVED = "saved";
    static final String ORDERED = "ordered";

    /// @param episode the alert that it is about, if it is about one
    static Optional<Told> of(@Nullable String word, @Nullable Long episode, List<AlertLine> history) {
        var ended = history.stream()
                .filter(line -> episode != null && line.number() == episode)
                .flatMap(line -> Stream.ofNullable(line.outcome()))
                .findFirst();
        return switch (word) {
            case ACKNOWLEDGED -> Optional.of(new Told("Alert acknowledged", whoAndWhen(ended), true));
            case ALREADY ->
                Optional.of(new Told("Somebody acknowledged this alert before you", whoAndWhen(ended), false));
            case OVER -> Optional.of(new Told("This alert had ended by itself", whoAndWhen(ended), false));
            case SAVED -> Optional.of(new Told("Observations saved", "They are scored and on the chart.", true));
            case ORDERED -> Optional.of(new Told("Order saved", "It is in force from now on.", true));
            case null, default -> Optional.empty();
        };
    }

    private static String whoAndWhen(Optional<AlertLine.Outcome> ended) {
        return ended.map(outcome -> outcome.words() + (outcome.by() == null ? "" : " by " + outcome.by()) + " at "
                        + Moments.dateAndTime(outcome.at()) + ".")
                .orElse("");
    }
}
