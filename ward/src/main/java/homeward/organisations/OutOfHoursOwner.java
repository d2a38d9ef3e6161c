package homeward.organisations;

import org.jspecify.annotations.Nullable;

/// Who owns a ward's patients while it is not open.
///
/// @param name as the ward says it: "GP out of hours, Northtown", "NHS 111", "Hospital at night team"
/// @param contact how they are reached; null where nobody said
public record OutOfHoursOwner(String name, @Nullable String contact) {
    public OutOfHoursOwner {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An owner has a name");
        }
    }
}
