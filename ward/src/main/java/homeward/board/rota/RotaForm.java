package homeward.board.rota;

import homeward.board.patient.Problem;
import homeward.rota.KeepRota;
import homeward.rota.ShiftTimes;
import homeward.vocabulary.FhirId;
import homeward.vocabulary.WardId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody types to put a person on the rota.
///
/// @param ward empty for every ward of the provider
public record RotaForm(
        String username,
        String ward,
        String day,
        String month,
        String year,
        String from,
        String until,
        String days,
        List<Problem> problems) {
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:.]?([0-5]\\d)");

    public RotaForm {
        problems = List.copyOf(problems);
    }

    static RotaForm on(LocalDate today) {
        return new RotaForm(
                "",
                "",
                Integer.toString(today.getDayOfMonth()),
                Integer.toString(today.getMonthValue()),
                Integer.toString(today.getYear()),
                "",
                "",
                "1",
                List.of());
    }

    static RotaForm of(Map<String, String> typed) {
        return new RotaForm(
                typed.getOrDefault("username", "").strip(),
                typed.getOrDefault("ward", ""),
                typed.getOrDefault("day", "").strip(),
                typed.getOrDefault("month", "").strip(),
                typed.getOrDefault("year", "").strip(),
                typed.getOrDefault("from", "").strip(),
                typed.getOrDefault("until", "").strip(),
                typed.getOrDefault("days", "").strip(),
                List.of());
    }

    public @Nullable String problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }

    RotaForm with(String field, String problem) {
        return with(List.of(new Problem(field, problem)));
    }

    private RotaForm with(List<Problem> found) {
        return new RotaForm(username, ward, day, month, year, from, until, days, found);
    }

    RotaForm checked() {
        var found = new ArrayList<Problem>();
        if (username.isEmpty()) {
            found.add(new Problem("username", "Enter the username of the person"));
        }
        if (!ward.isEmpty() && !FhirId.holds(ward)) {
            found.add(new Problem("ward", "Choose a ward"));
        }
        if (date().isEmpty()) {
            found.add(new Problem("day", "Enter the day on which the shift begins, like 27 3 2026"));
        }
        if (time(from).isEmpty()) {
            found.add(new Problem("from", "Enter the time at which it begins, like 20:00"));
        }
        if (time(until).isEmpty()) {
            found.add(new Problem("until", "Enter the time at which it ends, like 08:00"));
        }
        if (howMany().isEmpty()) {
            found.add(new Problem("days", "Enter on how many days in a row, from 1 to " + KeepRota.MOST_DAYS));
        }
        return with(found);
    }

    /// Null for every ward of the provider.
    @Nullable
    WardId wardId() {
        return ward.isEmpty() ? null : new WardId(ward);
    }

    ShiftTimes times() {
        return new ShiftTimes(
                date().orElseThrow(), time(from).orElseThrow(), time(until).orElseThrow());
    }

    Optional<Integer> howMany() {
        return days.matches("\\d{1,2}")
                ? Optional.of(Integer.valueOf(days)).filter(count -> count >= 1 && count <= KeepRota.MOST_DAYS)
                : Optional.empty();
    }

    private Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)))
                    .filter(date -> date.getYear() >= 2000 && date.getYear() < 2200);
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(String typed) {
        var found = TIME.matcher(typed);
        return found.matches()
                ? Optional.of(LocalTime.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }
}
