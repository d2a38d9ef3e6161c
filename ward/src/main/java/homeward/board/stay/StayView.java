package homeward.board.stay;

import homeward.board.LongStay;
import homeward.board.patient.Banner;
import homeward.board.patient.Told;
import homeward.organisations.Ward;
import homeward.stays.Accountable;
import homeward.stays.Presence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One stay from beginning to end, and what may happen next.
///
/// @param address of this page
/// @param here whether the stay goes on, on this ward
/// @param where in words
/// @param since when they came, went away, came back or left; null for a stay that never was
/// @param accountable null for a stay that never was
/// @param grounds empty where another system admitted and said nothing of them
/// @param incomplete the entry of an admission without them; null where nothing is missing
/// @param lines newest first
public record StayView(
        Banner banner,
        Ward ward,
        String address,
        boolean here,
        String where,
        @Nullable Presence presence,
        @Nullable Instant since,
        @Nullable Long day,
        @Nullable Accountable accountable,
        @Nullable LocalDate expectedOn,
        List<Fact> grounds,
        @Nullable Long incomplete,
        List<Move> moves,
        List<Line> lines,
        @Nullable Told told) {

    public @Nullable LongStay longStay() {
        return day == null ? null : LongStay.on(day);
    }

    public String accountableWords() {
        return accountable == null ? "" : Words.said(accountable);
    }
}
