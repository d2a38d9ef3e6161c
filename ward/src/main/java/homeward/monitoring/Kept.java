package homeward.monitoring;

/// What is kept for a time of its own.
public enum Kept {
    /// Readings that were taken one by one, and the scores.
    READINGS,

    /// What wearables sampled.
    SAMPLES
}
