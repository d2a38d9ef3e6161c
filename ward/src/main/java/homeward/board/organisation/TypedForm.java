package homeward.board.organisation;

import homeward.board.TypedDay;
import homeward.board.patient.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody typed into one of several forms of a page, and what is wrong with it. Whatever is wrong, nothing of it
/// is lost.
public record TypedForm(Map<String, String> typed, List<Problem> problems) {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    public TypedForm {
        typed = Map.copyOf(typed);
        problems = List.copyOf(problems);
    }

    static TypedForm of(Map<String, String> typed) {
        var clean = new HashMap<String, String>();
        typed.forEach((field, value) -> clean.put(
                field, value.replaceAll("[\\p{Cntrl}&&[^\\r\\n]]", " ").strip()));
        return new TypedForm(clean, List.of());
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }

    public TypedDay day(String id) {
        return TypedDay.of(id, typed);
    }

    boolean isFine() {
        return problems.isEmpty();
    }

    TypedForm with(String field, String problem) {
        var more = new ArrayList<>(problems);
        more.add(new Problem(field, problem));
        return new TypedForm(typed, more);
    }

    /// A line that must be there.
    TypedForm needing(String field, String problem) {
        return value(field).isEmpty() ? with(field, problem) : this;
    }

    TypedForm notTooLong(String field, int longest) {
        return value(field).length() > longest ? with(field, "Use " + longest + " characters or fewer") : this;
    }

    TypedForm line(String field) {
        return notTooLong(field, LONGEST_LINE);
    }

    TypedForm text(String field) {
        return notTooLong(field, LONGEST_TEXT);
    }

    /// A day that must be there, from 2000 on.
    TypedForm needingDay(String id) {
        return date(id).isPresent() ? this : wrongDay(id);
    }

    /// A day that may be left out.
    TypedForm allowingDay(String id) {
        return day(id).isEmpty() || date(id).isPresent() ? this : wrongDay(id);
    }

    private TypedForm wrongDay(String id) {
        var day = day(id);
        var problem = day.problem();
        if (day.isEmpty()) {
            return with(id + "-day", "Enter a day, like 27 3 2026");
        }
        return problem == null
                ? with(id + "-day", "The year must be from " + FIRST_YEAR + " to " + LAST_YEAR)
                : with(day.firstWrong(), "The day " + problem);
    }

    Optional<LocalDate> date(String id) {
        return day(id).date().filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
    }

    /// What is wrong with a day, whichever of its fields is.
    public @Nullable String dayProblem(String id) {
        return problems.stream()
                .filter(problem -> problem.field().matches(id + "-(day|month|year)"))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }

    static Map<String, String> typed(String id, LocalDate day) {
        return Map.of(
                id + "-day", Integer.toString(day.getDayOfMonth()),
                id + "-month", Integer.toString(day.getMonthValue()),
                id + "-year", Integer.toString(day.getYear()));
    }
}
