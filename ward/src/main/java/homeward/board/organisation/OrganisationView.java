package homeward.board.organisation;

import homeward.board.cui.Moments;
import homeward.organisations.Area;
import homeward.organisations.OrganisationHistory;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An organisation over time, with the forms that change it.
///
/// @param parts what is directly within it today, or was on its last day
/// @param boards what it may become a part of, or empty
/// @param heirs who may take over from it
/// @param keeps whether the reader may change it
/// @param addable the kind of part that may be added, as people read it; null for none
public record OrganisationView(
        OrganisationHistory organisation,
        String name,
        LocalDate today,
        List<Area> parts,
        List<Area> boards,
        List<Area> heirs,
        boolean keeps,
        @Nullable String addable,
        TypedForm form) {

    public boolean isProvisional() {
        return Area.isProvisional(organisation.code());
    }

    /// "since 01-Jul-2022", "until 31-Mar-2026", "from 01-Jul-2022 to 31-Mar-2026": both days belong to it.
    public static String during(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null) {
            return until == null ? "as long as is known" : "until " + Moments.date(until.minusDays(1));
        }
        return until == null
                ? "since " + Moments.date(from)
                : "from " + Moments.date(from) + " to " + Moments.date(until.minusDays(1));
    }
}
