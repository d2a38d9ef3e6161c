package homeward.torture;

/// One set of vital signs, as invented for a patient at a moment. The same arguments always give the same set.
///
/// @param oxygen in litres a minute, 0 for air
/// @param confused newly so; otherwise alert
/// @param tenths of a degree Celsius
record Vitals(
        int respirations,
        int saturation,
        int oxygen,
        int systolic,
        int diastolic,
        int pulse,
        boolean confused,
        int tenths) {

    /// How a patient is at a moment.
    enum Mood {
        WELL,
        /// NEWS2 of 7 or more, with a red measurement.
        HIGH,
        /// NEWS2 of 5 or 6 without a red one.
        MEDIUM,
        /// Red by breathing alone.
        RED,
        /// Newly confused, all else well.
        CONFUSED
    }

    static Vitals of(Mood mood, int salt) {
        int a = Math.floorMod(salt * 0x9E3779B1, 7);
        int b = Math.floorMod(salt * 0x85EBCA6B, 5);
        return switch (mood) {
            case WELL -> new Vitals(13 + a, 96 + b % 4, 0, 118 + a, 72 + b, 60 + 3 * a, false, 365 + b);
            case HIGH -> new Vitals(27 + a, 88 + b % 3, 2, 92 + a, 58 + b, 118 + a, false, 374 + b);
            case MEDIUM -> new Vitals(22 + a % 3, 94 + b % 2, 0, 103 + a, 68 + b, 96 + a, false, 385 + b);
            case RED -> new Vitals(26 + a, 97, 0, 122 + a, 74 + b, 64 + b, false, 366 + b);
            case CONFUSED -> new Vitals(14 + a, 98, 0, 120 + a, 70 + b, 66 + a, true, 367 + b);
        };
    }
}
