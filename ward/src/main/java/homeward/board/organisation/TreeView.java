package homeward.board.organisation;

import homeward.board.TypedDay;
import homeward.organisations.Area;
import homeward.organisations.AreaKind;
import homeward.organisations.Branch;
import homeward.organisations.Gap;
import homeward.organisations.Ward;
import homeward.vocabulary.WardId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// England and its parts on one day.
///
/// @param day that is shown; today where none was typed, or none that there is
/// @param problem what is wrong with the day that was typed; null where nothing is
/// @param gaps what wards lack from today on, whichever day is shown
/// @param kept the wards whose settings the reader may change
public record TreeView(
        LocalDate day,
        TypedDay typed,
        @Nullable String problem,
        Branch england,
        Map<WardId, List<Gap>> gaps,
        List<Ward> lacking,
        Set<WardId> kept) {

    /// "4 integrated care boards, 2 providers, 3 wards".
    public static String counted(Branch branch) {
        var parts = new ArrayList<String>();
        for (var kind : List.of(AreaKind.CARE_BOARD, AreaKind.PROVIDER, AreaKind.WARD)) {
            long count = branch.count(kind);
            if (count > 0 && branch.area().kind().compareTo(kind) < 0) {
                parts.add(words(kind, count));
            }
        }
        return parts.isEmpty() ? "no parts known" : String.join(", ", parts);
    }

    /// "36 integrated care boards". Of boards, those that are in a region.
    public String counted(AreaKind kind) {
        return words(
                kind,
                kind == AreaKind.CARE_BOARD
                        ? regions().stream()
                                .mapToLong(region -> region.count(kind))
                                .sum()
                        : england.count(kind));
    }

    private static String words(AreaKind kind, long count) {
        var one = kind.title().toLowerCase(Locale.ROOT);
        return count + " " + (count == 1 ? one : one + "s");
    }

    public List<Branch> regions() {
        return england.parts().stream()
                .filter(part -> part.area().kind() == AreaKind.REGION)
                .toList();
    }

    /// Boards outside of the regions, and providers of which nobody has said whose they are.
    public List<Branch> others() {
        return england.parts().stream()
                .filter(part -> part.area().kind() != AreaKind.REGION)
                .toList();
    }

    /// How many wards within lack something.
    public long lackingWithin(Branch branch) {
        return branch.count(area -> !gaps(area).isEmpty());
    }

    /// Whether a reader wants to see it without having to open it: there is a ward within.
    public boolean isOpen(Branch branch) {
        return branch.count(AreaKind.WARD) > 0;
    }

    public List<Gap> gaps(Area area) {
        return ward(area).map(id -> gaps.getOrDefault(id, List.of())).orElse(List.of());
    }

    public boolean keeps(Area area) {
        return ward(area).filter(kept::contains).isPresent();
    }

    private static Optional<WardId> ward(Area area) {
        return area.kind() == AreaKind.WARD ? Optional.of(new WardId(area.code())) : Optional.empty();
    }
}
