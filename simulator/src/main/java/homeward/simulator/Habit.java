package homeward.simulator;

/// How a patient of the demo ward sends.
enum Habit {
    TIDY,
    /// Wears a sensor: blocks of samples besides the sets.
    WEARS_A_SENSOR,
    /// A phone on a bad line: everything arrives twice.
    SENDS_TWICE,
    /// Nobody answers the question how awake the patient is, so NEWS2 stays incomplete.
    LEAVES_OUT_CONSCIOUSNESS,
    /// Sends rubbish between the sets.
    BROKEN_DEVICE
}
