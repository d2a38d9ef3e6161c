package homeward.board;

import homeward.board.cui.Moments;
import homeward.board.patient.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an auditor typed to search by.
public record AuditForm(String person, String patient, String deed, TypedDay from, TypedDay until) {
    static final AuditForm EMPTY = of(Map.of());

    public AuditForm {
        person = person.replaceAll("\\p{Cntrl}", "").strip();
        patient = patient.strip();
    }

    static AuditForm of(Map<String, String> typed) {
        return new AuditForm(
                typed.getOrDefault("person", ""),
                typed.getOrDefault("patient", ""),
                typed.getOrDefault("deed", ""),
                TypedDay.of("from", typed),
                TypedDay.of("until", typed));
    }

    /// What is wrong with the days.
    List<Problem> problems() {
        var found = new ArrayList<Problem>();
        add(found, "From day", from);
        add(found, "To day", until);
        var begin = from.date();
        var end = until.date();
        if (begin.isPresent() && end.isPresent() && end.get().isBefore(begin.get())) {
            found.add(new Problem("until-day", "To day must be the same as or after the from day"));
        }
        return found;
    }

    private static void add(List<Problem> found, String name, TypedDay day) {
        var problem = day.problem();
        if (problem != null) {
            found.add(new Problem(day.firstWrong(), name + " " + problem));
        }
    }

    /// The beginning of the first day in London.
    @Nullable
    Instant begin() {
        return from.date()
                .map(day -> day.atStartOfDay(Moments.LONDON).toInstant())
                .orElse(null);
    }

    /// The end of the last day in London.
    @Nullable
    Instant end() {
        return until.date()
                .map(day -> day.plusDays(1).atStartOfDay(Moments.LONDON).toInstant())
                .orElse(null);
    }
}
