package homeward.simulator;

import java.time.Duration;
import java.time.Instant;

/// When each reading of a recording is sent, and when it is said to have been taken.
///
/// Sent `speed` times as fast as life, the recording of span S is told as if it had begun S - S/speed before the start:
/// what was taken at the offset d is said to be taken at that beginning + d and is sent at the start + d/speed. So no
/// reading is ever from the future, and the last one arrives at the moment at which it was taken.
///
/// @param speed infinite: all at once
/// @param keepsTimes what was said of the times stays
record Timetable(Instant first, Instant last, Instant start, double speed, boolean keepsTimes) {

    Timetable {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("A speed is above zero");
        }
        if (speed < 1 && !keepsTimes) {
            throw new IllegalArgumentException("Slower than life would send readings from the future");
        }
    }

    Instant sent(Instant original) {
        return start.plusMillis((long) Math.ceil(shortened(Duration.between(first, original))));
    }

    Instant taken(Instant original) {
        var span = Duration.between(first, last);
        return keepsTimes
                ? original
                : start.minus(span).plusMillis((long) shortened(span)).plus(Duration.between(first, original));
    }

    private double shortened(Duration offset) {
        return offset.toNanos() / 1e6 / speed;
    }
}
