package homeward.board.capacity;

import homeward.board.cui.Moments;
import homeward.board.patient.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what was typed, field by field, and gathers what is wrong with it.
final class Typed {
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:.]?([0-5]\\d)");
    private static final Pattern TENTHS = Pattern.compile("\\d{1,3}([.,]\\d)?");

    private final Map<String, String> fields;
    private final List<Problem> problems = new ArrayList<>();

    Typed(Map<String, String> fields) {
        this.fields = fields;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    void problem(String field, String text) {
        problems.add(new Problem(field, text));
    }

    /// Null where nothing was typed: nobody says anything of it.
    @Nullable
    Integer number(String field, int most, String what) {
        var text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) > most) {
            problem(field, what + ": enter a whole number from 0 to " + most + ", or leave it empty");
            return null;
        }
        return Integer.valueOf(text);
    }

    /// The same, with a tenth.
    @Nullable
    BigDecimal tenths(String field, BigDecimal most, String what) {
        var text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        var number = TENTHS.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : null;
        if (number == null || number.compareTo(most) > 0) {
            problem(field, what + ": enter a number from 0 to " + most + ", like 2 or 0.5, or leave it empty");
            return null;
        }
        return number;
    }

    Optional<LocalTime> time(String field) {
        var found = TIME.matcher(text(field));
        return found.matches()
                ? Optional.of(LocalTime.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    /// From when on it holds. Without a time: at once where it is today, and otherwise from the beginning of the day.
    @Nullable
    Instant from(String prefix, Instant now) {
        var day = day(prefix);
        var time = time(prefix + "time");
        if (day.isEmpty() || !isNear(day.get(), now)) {
            problem(prefix + "day", "Enter the day from which it holds, like 27 3 2026, at most a year from now");
            return null;
        }
        if (time.isEmpty() && !text(prefix + "time").isEmpty()) {
            problem(prefix + "time", "Enter the time from which it holds, like 08:00, or leave it empty");
            return null;
        }
        if (time.isEmpty() && day.get().equals(Moments.dayOf(now))) {
            return now;
        }
        return day.get()
                .atTime(time.orElse(LocalTime.MIDNIGHT))
                .atZone(Moments.LONDON)
                .toInstant();
    }

    private Optional<LocalDate> day(String prefix) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(text(prefix + "year")),
                    Integer.parseInt(text(prefix + "month")),
                    Integer.parseInt(text(prefix + "day"))));
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean isNear(LocalDate day, Instant now) {
        var today = Moments.dayOf(now);
        return day.getYear() >= 2000 && !day.isAfter(today.plusYears(1));
    }

    String why(String field, int longest) {
        var why = text(field);
        if (why.isEmpty() || why.length() > longest) {
            problem(field, "Say why, in " + longest + " characters at most");
        }
        return why;
    }
}
