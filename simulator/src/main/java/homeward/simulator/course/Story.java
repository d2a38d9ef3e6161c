package homeward.simulator.course;

import java.time.Duration;

/// How the illness goes, from a day and a half before the demo begins and on, as a severity from 0 (usual) to 1.
public enum Story {
    STEADY,
    /// Its readings ended before the demo began.
    GONE_SILENT,
    /// For most of a day: medium.
    UNWELL,
    /// Since some hours: high. Recovers while one watches, and falls ill again hours later.
    VERY_UNWELL,
    /// Within the first half hour from well to high, and stays there.
    WORSENS,
    /// Within the first twenty minutes from well to high and back; again every two hours.
    WORSENS_AND_RECOVERS;

    private static final double MODERATE = 0.34;

    /// @param chance from 0 to 1, the patient's own: when it begins
    double severity(Duration sinceStart, double chance) {
        var minutes = sinceStart.toMillis() / 60_000.0;
        return switch (this) {
            case STEADY, GONE_SILENT -> 0;
            case UNWELL -> MODERATE * rise(minutes, -20 * 60, 180);
            case VERY_UNWELL ->
                minutes < 0 ? rise(minutes, -300, 150) : 1 - wave(minutes % 300, 30 + 15 * chance, 40, 120, 60);
            case WORSENS -> rise(minutes, 4 + 14 * chance, 12);
            case WORSENS_AND_RECOVERS -> minutes < 0 ? 0 : wave(minutes % 120, 1 + 10 * chance, 8, 22, 18);
        };
    }

    private static double rise(double minutes, double from, double within) {
        return Drift.smooth((minutes - from) / within);
    }

    /// Up, held, and down again.
    private static double wave(double minutes, double from, double up, double held, double down) {
        return rise(minutes, from, up) - rise(minutes, from + up + held, down);
    }
}
