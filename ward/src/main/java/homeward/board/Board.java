package homeward.board;

import homeward.board.capacity.CapacityLine;
import homeward.organisations.Ward;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A ward's board at one moment, worst first.
///
/// @param everybody also those whom the filter leaves out
/// @param rows those shown
/// @param capacity how full the ward is and what it can take; null where nobody asked
public record Board(
        Ward ward,
        Instant at,
        BoardFilter filter,
        List<BoardRow> everybody,
        List<BoardRow> rows,
        @Nullable CapacityLine capacity) {

    static Board of(Ward ward, BoardFilter filter, List<BoardRow> patients, Instant at) {
        var sorted = patients.stream().sorted(BoardRow.WORST_FIRST).toList();
        return new Board(
                ward, at, filter, sorted, sorted.stream().filter(filter::shows).toList(), null);
    }

    Board with(CapacityLine line) {
        return new Board(ward, at, filter, everybody, rows, line);
    }

    public long highAlerts() {
        return count(Urgency.UNSEEN_HIGH);
    }

    public long otherClinicalAlerts() {
        return count(Urgency.UNSEEN_CLINICAL);
    }

    public long overdue() {
        return everybody.stream().filter(BoardRow::overdue).count();
    }

    public long incomplete() {
        return everybody.stream()
                .filter(row -> row.away() == null && !row.score().whole())
                .count();
    }

    /// What the filter leaves out and yet needs a person: said on the page, so that nobody is forgotten.
    public long urgentNotShown() {
        return everybody.stream()
                .filter(row -> row.urgency() != Urgency.CALM && !filter.shows(row))
                .count();
    }

    /// "40 of 40 patients shown".
    public String shown() {
        return rows.size() + " of " + everybody.size() + (everybody.size() == 1 ? " patient" : " patients") + " shown";
    }

    /// With the number of open high alerts before it, which a tab in the background shows too.
    public String title() {
        return highAlerts() == 0 ? ward.name() : "(" + highAlerts() + ") " + ward.name();
    }

    private long count(Urgency urgency) {
        return everybody.stream().filter(row -> row.urgency() == urgency).count();
    }
}
