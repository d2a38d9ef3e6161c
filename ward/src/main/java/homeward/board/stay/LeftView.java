package homeward.board.stay;

import homeward.organisations.Ward;
import java.time.Instant;
import java.util.List;

/// Who left a ward lately, the last first.
public record LeftView(Ward ward, List<Line> lines) {
    /// Somebody who left.
    ///
    /// @param address of the page of the stay
    public record Line(
            String name, String nhsNumber, String born, Instant admittedAt, Instant leftAt, String address) {}
}
