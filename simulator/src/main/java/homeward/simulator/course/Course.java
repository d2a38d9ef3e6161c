package homeward.simulator.course;

import java.time.Duration;

/// One made-up patient's way through the demo. The same course at the same time always has the same vital signs.
public record Course(Condition condition, Story story, long seed) {
    private static final double HOURS = 3600;
    private static final double SLOWLY = 2 * HOURS;
    private static final double QUICKLY = 20;
    private static final double ALIKE_WHEN_ILL = 0.9;
    private static final double DIASTOLIC_SHARE = 0.6;

    /// How people of one condition differ among each other, how one person wanders within hours, and within seconds.
    private static final Levels AMONG_PEOPLE = new Levels(1, 0.5, 8, 5, 0.2);

    private static final Levels WITHIN_HOURS = new Levels(0.7, 0.35, 4, 2.5, 0.15);
    private static final Levels WITHIN_SECONDS = new Levels(0.6, 0.35, 3, 2, 0.08);

    /// What would be measured this long after the demo began; negative before.
    public Vitals at(Duration sinceStart) {
        var seconds = sinceStart.toMillis() / 1000.0;
        var severity = severity(sinceStart);
        var levels = condition
                .at(severity)
                .plus(AMONG_PEOPLE.times(fixed()), 1 - ALIKE_WHEN_ILL * severity)
                .plus(WITHIN_HOURS.times(wandering(10, seconds, SLOWLY)), 1)
                .plus(WITHIN_SECONDS.times(wandering(20, seconds, QUICKLY)), 1);
        return new Vitals(
                whole(levels.respiration(), 6, 50),
                whole(levels.saturation(), 70, 100),
                condition.oxygen(),
                whole(levels.systolic(), 70, 220),
                whole(levels.systolic() * DIASTOLIC_SHARE + 4 * Drift.fixed(seed, 7), 35, 130),
                whole(levels.pulse(), 38, 180),
                condition.isConfusedAt(severity) ? 'C' : 'A',
                whole(levels.temperature() * 10, 340, 415));
    }

    /// From 0, a usual day, to 1.
    public double severity(Duration sinceStart) {
        return story.severity(sinceStart, (Drift.fixed(seed, 6) + 1) / 2);
    }

    private Levels fixed() {
        return new Levels(
                Drift.fixed(seed, 1),
                Drift.fixed(seed, 2),
                Drift.fixed(seed, 3),
                Drift.fixed(seed, 4),
                Drift.fixed(seed, 5));
    }

    private Levels wandering(int channel, double seconds, double pace) {
        return new Levels(
                Drift.wandering(seed, channel + 1, seconds, pace),
                Drift.wandering(seed, channel + 2, seconds, pace),
                Drift.wandering(seed, channel + 3, seconds, pace),
                Drift.wandering(seed, channel + 4, seconds, pace),
                Drift.wandering(seed, channel + 5, seconds, pace));
    }

    private static int whole(double value, int low, int high) {
        return Math.clamp(Math.round(value), low, high);
    }
}
