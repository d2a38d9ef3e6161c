package homeward.board;

import homeward.organisations.Ward;
import java.util.List;

/// Every open ward, by name.
public record WardList(List<Line> wards) {

    /// One ward, and how many are on it.
    public record Line(Ward ward, int patients) {}
}
