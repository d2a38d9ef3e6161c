package homeward.board.cui;

import homeward.kit.DeviceClock;
import homeward.kit.Skew;

/// What a wrong clock means, in words.
public final class ClockWords {
    private ClockWords() {}

    /// "12min ahead of ours: its readings say times that have not come yet".
    public static String of(Skew skew) {
        return switch (skew) {
            case Skew.Ahead(var by) -> "about " + Spans.of(by) + " ahead: it says times that have not come yet";
            case Skew.Behind(var by) ->
                "about " + Spans.of(by) + " behind, or its messages are always held back that long";
            case Skew.Right _ -> "right";
            case Skew.Unknown _ -> "not known";
        };
    }

    /// The device's name alone: what stands before the last bar or slash says to machines whose name it is.
    public static String device(DeviceClock clock) {
        var source = clock.device();
        return source.substring(Math.max(source.lastIndexOf('|'), source.lastIndexOf('/')) + 1);
    }
}
