package homeward.simulator.door;

import java.util.Set;

/// What came back from the ward.
public sealed interface Answer {

    /// The ward answered with this HTTP status.
    record Answered(int status, String body) implements Answer {
        private static final Set<Integer> LATER = Set.of(408, 425, 429);

        /// The same request may succeed later: the ward is busy, starting or broken.
        public boolean isPassing() {
            return status >= 500 || LATER.contains(status);
        }
    }

    /// Nobody answered, or the connection broke before the answer was whole.
    record NoAnswer(String why) implements Answer {}

    /// Whether the ward took what was sent.
    default boolean isOk() {
        return this instanceof Answered(var status, var _) && status >= 200 && status < 300;
    }

    /// Whether it is worth sending the same again.
    default boolean isWorthRepeating() {
        return switch (this) {
            case Answered answered -> answered.isPassing();
            case NoAnswer _ -> true;
        };
    }

    /// For people: the status and what the ward said was wrong, or why there was no answer.
    default String sentence() {
        return switch (this) {
            case Answered(var status, var body) -> "HTTP " + status + Diagnostics.of(body);
            case NoAnswer(var why) -> "no answer: " + why;
        };
    }
}
