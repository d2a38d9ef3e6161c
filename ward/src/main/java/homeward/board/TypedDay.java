package homeward.board;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A day as it was typed, in three fields.
///
/// Source: NHS design system, date input: what is missing is named, and only the fields that are wrong are marked.
///
/// @param id by which the three fields begin: "from" of "from-day"
public record TypedDay(String id, String day, String month, String year) {
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    public TypedDay {
        day = day.strip();
        month = month.strip();
        year = year.strip();
    }

    public static TypedDay of(String id, Map<String, String> typed) {
        return new TypedDay(
                id,
                typed.getOrDefault(id + "-day", ""),
                typed.getOrDefault(id + "-month", ""),
                typed.getOrDefault(id + "-year", ""));
    }

    public boolean isEmpty() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /// Empty where nothing was typed, or no day that there is.
    public Optional<LocalDate> date() {
        try {
            var date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(date).filter(one -> one.getYear() >= FIRST_YEAR && one.getYear() <= LAST_YEAR);
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /// What is wrong with it, after the day's name; null where nothing is.
    public @Nullable String problem() {
        if (isEmpty() || date().isPresent()) {
            return null;
        }
        var missing = missing();
        return missing.isEmpty()
                ? "must be a real date, like 27 3 2026"
                : "must include a " + String.join(" and a ", missing);
    }

    /// The field to which the reader is led: the first that is wrong.
    public String firstWrong() {
        return id + "-" + (missing().isEmpty() ? "day" : missing().getFirst());
    }

    /// Whether a field is marked, where something is wrong.
    public boolean isWrong(String part) {
        return missing().isEmpty() || missing().contains(part);
    }

    private List<String> missing() {
        var missing = new ArrayList<String>();
        if (day.isEmpty()) {
            missing.add("day");
        }
        if (month.isEmpty()) {
            missing.add("month");
        }
        if (year.isEmpty()) {
            missing.add("year");
        }
        return missing;
    }
}
