package homeward.board;

import homeward.kit.DeviceClock;
import homeward.patients.Patient;
import java.time.Instant;
import java.util.List;

/// The devices whose clocks are wrong, with the people they speak for.
public record ClockList(Instant now, List<Line> lines) {

    /// One device and its patient.
    public record Line(DeviceClock clock, Patient patient) {}
}
