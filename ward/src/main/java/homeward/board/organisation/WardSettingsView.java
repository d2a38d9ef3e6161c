package homeward.board.organisation;

import homeward.organisations.Gap;
import homeward.organisations.SettingsOfWard;
import java.time.LocalDate;
import java.util.List;

/// How a ward is kept, with the forms that change it.
///
/// @param gaps what it lacks in the weeks to come
/// @param form what was typed, or what holds today
/// @param saved whether something has just been kept
public record WardSettingsView(
        SettingsOfWard settings, LocalDate today, List<Gap> gaps, TypedForm form, boolean saved) {

    /// Which of the page's forms has something wrong in it.
    public boolean isWrong(String part) {
        return !form.problems().isEmpty() && form.value("part").equals(part);
    }
}
