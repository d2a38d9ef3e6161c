package homeward.bench.load;

/// What a wearable measures once a second. Values are tenths of the unit and always written with as many characters, so
/// that a prepared message can be patched in place.
///
/// A value is the patient's own level, a slow swing, and a noise of a step: what a device smooths and sends.
public enum Channel {
    PULSE("8867-4", "/min", 640, 250, 60, 10, 0),
    SATURATION("2708-6", "%", 930, 40, 20, 10, 0),
    RESPIRATION("9279-1", "/min", 130, 40, 20, 10, 0),
    TEMPERATURE("8310-5", "Cel", 362, 8, 2, 1, 1),
    PERFUSION("61006-3", "%", 15, 40, 10, 1, 1),
    /// Instead of the perfusion index, for a program that does not chart that.
    GLUCOSE("15074-8", "mmol/L", 48, 20, 6, 1, 1);

    private static final int SWING_SECONDS = 120;
    private static final int TEN = 10;
    private static final int RED_PULSE = 1350;

    private final String loinc;
    private final String ucum;
    private final int least;
    private final int spread;
    private final int swing;
    private final int step;
    private final int decimals;

    Channel(String loinc, String ucum, int least, int spread, int swing, int step, int decimals) {
        this.loinc = loinc;
        this.ucum = ucum;
        this.least = least;
        this.spread = spread;
        this.swing = swing;
        this.step = step;
        this.decimals = decimals;
    }

    public String loinc() {
        return loinc;
    }

    public String ucum() {
        return ucum;
    }

    /// In tenths; the same patient and second always give the same value.
    ///
    /// @param red whether the pulse is one that scores 3
    public int tenths(int patient, long second, boolean red) {
        long own = mix(patient * 31L + loinc.hashCode());
        int level = Math.floorMod(own, spread + 1);
        int phase = Math.floorMod(own >>> 20, SWING_SECONDS);
        int at = Math.floorMod(second + phase, SWING_SECONDS);
        int slow = swing * (at < SWING_SECONDS / 2 ? at : SWING_SECONDS - at) / (SWING_SECONDS / 2);
        int noise = (int) (mix(own + second) & 3) == 0 ? step : 0;
        int from = red && this == PULSE ? RED_PULSE : least;
        return (from + level % (spread / 2 + 1) + slow + noise) / step * step;
    }

    /// How many characters a value has.
    int width(boolean red) {
        int whole = (red && this == PULSE ? RED_PULSE : least) / TEN;
        return Integer.toString(whole).length() + (decimals == 0 ? 0 : 1 + decimals);
    }

    /// Writes the value so that it ends before this place.
    void write(byte[] to, int end, int tenths) {
        int at = end - 1;
        int rest = tenths;
        if (decimals == 0) {
            rest /= TEN;
        } else {
            to[at--] = (byte) ('0' + rest % TEN);
            rest /= TEN;
            to[at--] = '.';
        }
        do {
            to[at--] = (byte) ('0' + rest % TEN);
            rest /= TEN;
        } while (rest > 0);
    }

    /// SplittableRandom's finisher (Steele and others 2014), as a hash.
    private static long mix(long seed) {
        long z = seed * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
