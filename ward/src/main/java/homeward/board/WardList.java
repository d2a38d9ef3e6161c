package homeward.board;

import homeward.organisations.Ward;
import java.util.List;

/// The open wards of the reader, by name.
///
/// @param maySeeBoards whether boards are for the reader's role at all
public record WardList(boolean maySeeBoards, List<Line> wards) {

    /// One ward, and how many are on it.
    public record Line(Ward ward, int patients) {}
}
