package homeward.monitoring;

import java.util.Locale;

/// A table that is parted into months, and which promise of keeping holds for it.
enum Parted {
    READING(Kept.READINGS),
    STRIP(Kept.SAMPLES),
    SCORE(Kept.READINGS),
    HOUR_SUMMARY(Kept.READINGS),
    DAY_SUMMARY(Kept.READINGS);

    private final Kept kept;

    Parted(Kept kept) {
        this.kept = kept;
    }

    Kept kept() {
        return kept;
    }

    /// Its table in the room's schema.
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }
}
