package homeward.simulator.course;

/// Chance that wanders smoothly: the same seed, channel and time always give the same number.
final class Drift {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Drift() {}

    /// From -1 to 1, one and the same for a seed and a channel.
    static double fixed(long seed, int channel) {
        return knot(seed, channel, 0);
    }

    /// From -1 to 1, wandering from one value to the next within this many seconds.
    static double wandering(long seed, int channel, double seconds, double pace) {
        var place = seconds / pace;
        var before = (long) Math.floor(place);
        var share = smooth(place - before);
        return knot(seed, channel, before) * (1 - share) + knot(seed, channel, before + 1) * share;
    }

    /// From 0 to 1 with gentle ends.
    static double smooth(double share) {
        var within = Math.clamp(share, 0.0, 1.0);
        return within * within * (3 - 2 * within);
    }

    private static double knot(long seed, int channel, long number) {
        var mixed = mix(mix(mix(seed + GOLDEN) + channel * GOLDEN) + number * GOLDEN);
        return (mixed >>> 11) * 0x1.0p-52 - 1;
    }

    /// The finaliser of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
    private static long mix(long bits) {
        var first = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        var second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }
}
