package homeward.board;

import homeward.audit.Deed;
import homeward.board.patient.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a search of the audit found.
///
/// @param older the number before which the next page begins; null where there is none
/// @param problems what was typed and is not understood
public record AuditList(
        AuditForm asked, List<AuditLine> lines, @Nullable Long older, List<Problem> problems) {

    /// Of a field, or of one of a day's three: the first; null where there is none.
    public @Nullable String problem(String field) {
        return problems.stream()
                .filter(problem ->
                        problem.field().equals(field) || problem.field().startsWith(field + "-"))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }

    public List<Deed> deeds() {
        return Stream.of(Deed.values()).toList();
    }
}
