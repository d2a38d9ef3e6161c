package homeward.kit;

import java.time.Duration;

/// How far a device's clock is from ours, as far as its messages tell.
public sealed interface Skew {

    /// Too little was heard to say.
    record Unknown() implements Skew {}

    /// Within what clocks may differ.
    record Right() implements Skew {}

    /// It says times that have not come yet: by at least this much.
    record Ahead(Duration by) implements Skew {}

    /// All it sends is this much too old, steadily: its clock is behind, or something holds its messages back.
    record Behind(Duration by) implements Skew {}

    /// How much the clock leads; negative where it trails, zero where it is right or nothing is known.
    default Duration lead() {
        return switch (this) {
            case Unknown _, Right _ -> Duration.ZERO;
            case Ahead(var by) -> by;
            case Behind(var by) -> by.negated();
        };
    }

    default Duration distance(Skew other) {
        return lead().minus(other.lead()).abs();
    }
}
