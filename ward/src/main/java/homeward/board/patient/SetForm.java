package homeward.board.patient;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A set of observations as it was typed.
///
/// @param form random, made with the empty form: sending the same form twice is harmless
/// @param confirmed the surprising values that its writer has said are right
/// @param problems what stands in its way
/// @param surprises what its writer is asked about
public record SetForm(
        Banner banner,
        String form,
        String respirations,
        String saturation,
        String breathing,
        String flow,
        String systolic,
        String diastolic,
        String pulse,
        String consciousness,
        String temperature,
        String time,
        String confirmed,
        List<Problem> problems,
        List<Surprise> surprises) {

    static SetForm empty(Banner banner, String form, String time) {
        return new SetForm(banner, form, "", "", "", "", "", "", "", "", "", time, "", List.of(), List.of());
    }

    SetForm with(List<Problem> found) {
        return new SetForm(
                banner,
                form,
                respirations,
                saturation,
                breathing,
                flow,
                systolic,
                diastolic,
                pulse,
                consciousness,
                temperature,
                time,
                "",
                List.copyOf(found),
                List.of());
    }

    /// To be shown again with a question; `confirmed` is what a yes to it will carry.
    SetForm asking(List<Surprise> found) {
        return new SetForm(
                banner,
                form,
                respirations,
                saturation,
                breathing,
                flow,
                systolic,
                diastolic,
                pulse,
                consciousness,
                temperature,
                time,
                Surprise.written(found),
                List.of(),
                List.copyOf(found));
    }

    /// What is wrong with a field; null where nothing is.
    public @Nullable String problem(String field) {
        return Problem.of(field, problems);
    }
}
