package homeward.simulator.course;

/// A level of each vital sign, or a change of it, before it is rounded to what a device shows.
record Levels(double respiration, double saturation, double systolic, double pulse, double temperature) {

    Levels plus(Levels change, double times) {
        return new Levels(
                respiration + times * change.respiration,
                saturation + times * change.saturation,
                systolic + times * change.systolic,
                pulse + times * change.pulse,
                temperature + times * change.temperature);
    }

    /// Each sign by its own factor.
    Levels times(Levels factors) {
        return new Levels(
                respiration * factors.respiration,
                saturation * factors.saturation,
                systolic * factors.systolic,
                pulse * factors.pulse,
                temperature * factors.temperature);
    }
}
