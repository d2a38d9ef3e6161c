package homeward.board.stay;

import homeward.board.TypedDay;
import homeward.board.patient.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody typed into a form, and what is wrong with it. Nothing typed is ever lost: the form is shown again with
/// all of it.
public record Typed(Map<String, String> fields, List<Problem> problems) {
    private static final int LONGEST = 2_000;
    private static final String TOO_LONG = "Say it in 2,000 characters or fewer";

    public Typed {
        fields = Map.copyOf(fields);
        problems = List.copyOf(problems);
    }

    /// As a browser sent it. Lines stay apart; other signs that nobody can see are left out.
    static Typed of(Map<String, String> sent) {
        var cleaned = new HashMap<String, String>();
        sent.forEach((field, text) ->
                cleaned.put(field, text.replaceAll("[\\p{Cntrl}&&[^\n]]", "").strip()));
        return new Typed(cleaned, List.of());
    }

    public String of(String field) {
        return fields.getOrDefault(field, "");
    }

    public boolean is(String field, String value) {
        return of(field).equals(value);
    }

    public TypedDay day(String id) {
        return TypedDay.of(id, fields);
    }

    /// What is wrong with a field, or with a day whose three fields begin so; null where nothing is.
    public @Nullable String problem(String field) {
        return problems.stream()
                .filter(problem ->
                        problem.field().equals(field) || problem.field().matches(field + "-(?:day|month|year)"))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }

    /// A part of the title of the page.
    String mark() {
        return problems.isEmpty() ? "" : "Error: ";
    }

    Typed with(Map<String, String> more) {
        var all = new HashMap<>(fields);
        all.putAll(more);
        return new Typed(all, problems);
    }

    /// With this in a field that is empty.
    Typed orWith(String field, String text) {
        return of(field).isEmpty() ? with(Map.of(field, text)) : this;
    }

    Typed with(List<Problem> found) {
        return new Typed(
                fields, Stream.concat(problems.stream(), found.stream()).toList());
    }

    Typed with(String field, String problem) {
        return with(List.of(new Problem(field, problem)));
    }

    /// Adds what is wrong where nothing was typed, or too much.
    void demandText(String field, String missing, List<Problem> found) {
        if (of(field).isEmpty()) {
            found.add(new Problem(field, missing));
        } else {
            limitText(field, found);
        }
    }

    void limitText(String field, List<Problem> found) {
        if (of(field).length() > LONGEST) {
            found.add(new Problem(field, TOO_LONG));
        }
    }

    /// Adds what is wrong where nothing was chosen of what there is.
    void demandChoice(String field, List<Choice> choices, String missing, List<Problem> found) {
        if (choices.stream().noneMatch(choice -> is(field, choice.value()))) {
            found.add(new Problem(field, missing));
        }
    }

    /// Adds what is wrong with a day.
    void demandDay(String id, String missing, String name, List<Problem> found) {
        var day = day(id);
        if (day.isEmpty()) {
            found.add(new Problem(id + "-day", missing));
        } else {
            Optional.ofNullable(day.problem())
                    .ifPresent(problem -> found.add(new Problem(day.firstWrong(), name + " " + problem)));
        }
    }

    /// A list to gather problems in.
    static List<Problem> none() {
        return new ArrayList<>();
    }
}
