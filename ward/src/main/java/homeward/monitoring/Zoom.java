package homeward.monitoring;

import java.time.Duration;
import java.util.List;

/// How long the stretches are in which a span of time is told.
final class Zoom {
    /// Nobody's screen shows more marks side by side.
    static final int MOST_MARKS = 1_000;

    /// Beyond it, minutes are told, which are at hand, and not the single samples.
    private static final Duration SAMPLES_UP_TO = Duration.ofHours(2);

    /// Each a whole number of minutes from a minute on, and of quarters of an hour from a quarter on.
    private static final List<Duration> LENGTHS = List.of(
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(6),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(4),
            Duration.ofDays(10),
            Duration.ofDays(30));

    private Zoom() {}

    /// The shortest stretches of which no more than `marks` cover the span.
    static Duration step(Duration span, int marks) {
        var least = span.dividedBy(Math.clamp(marks, 1, MOST_MARKS));
        var shortest = span.compareTo(SAMPLES_UP_TO) <= 0 ? LENGTHS.getFirst() : Buckets.MINUTE;
        return LENGTHS.stream()
                .filter(length -> length.compareTo(shortest) >= 0 && length.compareTo(least) >= 0)
                .findFirst()
                .orElse(LENGTHS.getLast());
    }
}
