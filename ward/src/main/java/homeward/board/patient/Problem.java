package homeward.board.patient;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a form was not accepted: said at its top, and at the field.
///
/// @param field the id of the field, to which the reader is led
public record Problem(String field, String text) {

    static @Nullable String of(String field, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }
}
