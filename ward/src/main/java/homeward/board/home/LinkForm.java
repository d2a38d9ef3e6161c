package homeward.board.home;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a patient types to link their sign-in to their record.
///
/// @param problem what was wrong; null where nothing was
public record LinkForm(
        String code,
        String day,
        String month,
        String year,
        @Nullable String problem) {

    LinkForm wrong(String words) {
        return new LinkForm(code, day, month, year, words);
    }

    Optional<LocalDate> born() {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip())));
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
