package homeward.simulator.course;

import java.math.BigDecimal;

/// One full set of observations, whole as the NEWS2 chart takes it.
///
/// @param respiration breaths a minute
/// @param saturation per cent
/// @param oxygen litres a minute; 0 is room air
/// @param systolic mmHg
/// @param diastolic mmHg
/// @param pulse beats a minute
/// @param consciousness a letter of ACVPU
/// @param temperatureTenths tenths of a degree Celsius
public record Vitals(
        int respiration,
        int saturation,
        int oxygen,
        int systolic,
        int diastolic,
        int pulse,
        char consciousness,
        int temperatureTenths) {

    /// Degrees Celsius, with one decimal.
    public BigDecimal temperature() {
        return BigDecimal.valueOf(temperatureTenths, 1);
    }
}
