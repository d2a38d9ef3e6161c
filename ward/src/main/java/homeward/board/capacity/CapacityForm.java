package homeward.board.capacity;

import homeward.beds.Capacity;
import homeward.beds.Cover;
import homeward.beds.Need;
import homeward.beds.Resources;
import homeward.beds.Reviews;
import homeward.board.cui.Moments;
import homeward.board.patient.Problem;
import homeward.staff.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is typed on the page, by the ids of its fields, and what is wrong with it.
public record CapacityForm(Map<String, String> fields, List<Problem> problems) {
    /// Before the fields of what the ward has besides places.
    public static final String BESIDES = "more-";

    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    public CapacityForm {
        fields = Map.copyOf(fields);
        problems = List.copyOf(problems);
    }

    /// With what is in force, so that whoever changes one thing need not type the others again.
    static CapacityForm of(Capacity capacity, Resources resources, Instant now) {
        var fields = new HashMap<String, String>();
        put(fields, "funded", capacity.funded());
        put(fields, "staffed", capacity.staffed());
        put(fields, "open", capacity.open());
        put(fields, "closed", capacity.closed());
        var today = Moments.dayOf(now);
        for (var prefix : List.of("", BESIDES)) {
            put(fields, prefix + "day", today.getDayOfMonth());
            put(fields, prefix + "month", today.getMonthValue());
            put(fields, prefix + "year", today.getYear());
        }
        resources.reviews().forEach((role, reviews) -> {
            put(fields, slots(role), reviews.slots());
            put(fields, each(role), reviews.eachOnShift());
        });
        var visiting = resources.visitingMinutes();
        put(
                fields,
                "visiting-hours",
                visiting == null ? null : BigDecimal.valueOf(visiting).divide(SIXTY, 1, RoundingMode.DOWN));
        put(fields, "visit-minutes", resources.visitMinutes());
        put(fields, "travel-minutes", resources.travelMinutes());
        put(fields, "kit-sets", resources.kitSets());
        put(fields, "acuity-budget", resources.acuityBudget());
        put(fields, resources.cover());
        resources.needs().forEach((pathway, need) -> {
            need.reviews().forEach((role, times) -> put(fields, need(pathway, role.word()), times));
            put(fields, need(pathway, "visits"), need.visits());
            put(fields, need(pathway, "points"), need.points());
        });
        return new CapacityForm(fields, List.of());
    }

    private static void put(Map<String, String> fields, @Nullable Cover cover) {
        if (cover != null) {
            put(fields, "cover-by", cover.by());
            put(fields, "cover-patients", cover.patients());
            put(fields, "cover-from", cover.from());
            put(fields, "cover-until", cover.until());
        }
    }

    private static void put(Map<String, String> fields, String field, @Nullable Object value) {
        if (value != null) {
            fields.put(
                    field,
                    value instanceof BigDecimal number
                            ? number.stripTrailingZeros().toPlainString()
                            : value.toString());
        }
    }

    /// As it was typed, whatever it was, over what is in force: nothing that was typed is lost.
    CapacityForm with(Map<String, String> typed, List<Problem> found) {
        var all = new HashMap<>(fields);
        all.putAll(typed);
        return new CapacityForm(all, found);
    }

    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    public @Nullable String problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }

    /// Whether anything is typed, or wrong, in a field that begins so.
    public boolean isUsed(String prefix) {
        return fields.entrySet().stream()
                        .anyMatch(field -> field.getKey().startsWith(prefix)
                                && !field.getValue().isBlank())
                || problems.stream().anyMatch(problem -> problem.field().startsWith(prefix));
    }

    /// Whether what is wrong stands in the form with these fields.
    public boolean isWrong(String prefix) {
        return fields.containsKey(prefix + "why") && !problems.isEmpty();
    }

    public static String slots(Role role) {
        return "slots-" + role.word();
    }

    public static String each(Role role) {
        return "each-" + role.word();
    }

    public static String need(String pathway, String what) {
        return "need-" + pathway + "-" + what;
    }

    static Capacity capacity(Typed typed) {
        var capacity = new Capacity(
                typed.number("funded", Capacity.MOST, "Funded places"),
                typed.number("staffed", Capacity.MOST, "Staffed places"),
                typed.number("open", Capacity.MOST, "Open places"),
                typed.number("closed", Capacity.MOST, "Closed places"));
        if (capacity.equals(Capacity.NOT_KNOWN) && typed.problems().isEmpty()) {
            typed.problem("open", "Enter how many places are open, or one of the other numbers");
        }
        return capacity;
    }

    static Resources resources(Typed typed, List<String> pathways) {
        var reviews = new HashMap<Role, Reviews>();
        for (var role : Resources.REVIEWERS) {
            var slots = typed.number(slots(role), Capacity.MOST, "Reviews a day");
            var each = typed.number(each(role), Capacity.MOST, "Reviews by each on shift");
            if (slots != null || each != null) {
                reviews.put(role, new Reviews(slots, each));
            }
        }
        var needs = new HashMap<String, Need>();
        pathways.forEach(pathway -> {
            var need = need(typed, pathway);
            if (need != null) {
                needs.put(pathway, need);
            }
        });
        var visiting = typed.tenths("visiting-hours", new BigDecimal("999.9"), "Hours of visiting a day");
        return new Resources(
                reviews,
                visiting == null ? null : visiting.multiply(SIXTY).intValue(),
                visitMinutes(typed),
                typed.number("travel-minutes", 600, "Minutes on the way"),
                typed.number("kit-sets", Capacity.MOST, "Kit sets"),
                cover(typed),
                typed.number("acuity-budget", Resources.MOST_MINUTES, "Points of acuity"),
                needs);
    }

    private static @Nullable Integer visitMinutes(Typed typed) {
        var minutes = typed.number("visit-minutes", 600, "Minutes of a visit");
        if (minutes != null && minutes == 0) {
            typed.problem("visit-minutes", "A visit takes a minute at least, or leave it empty");
        }
        return minutes;
    }

    private static @Nullable Need need(Typed typed, String pathway) {
        var reviews = new HashMap<Role, BigDecimal>();
        for (var role : Resources.REVIEWERS) {
            var times = typed.tenths(need(pathway, role.word()), Need.MOST_A_DAY, "Reviews of each patient a day");
            if (times != null) {
                reviews.put(role, times);
            }
        }
        var visits = typed.tenths(need(pathway, "visits"), Need.MOST_A_DAY, "Visits to each patient a day");
        var points = typed.number(need(pathway, "points"), Need.MOST_POINTS, "Points of each patient");
        return reviews.isEmpty() && visits == null && points == null ? null : new Need(reviews, visits, points);
    }

    private static @Nullable Cover cover(Typed typed) {
        var by = typed.text("cover-by");
        var patients = typed.number("cover-patients", Capacity.MOST, "Patients who are covered");
        var from = typed.time("cover-from");
        var until = typed.time("cover-until");
        if (by.isEmpty()
                && patients == null
                && typed.text("cover-from").isEmpty()
                && typed.text("cover-until").isEmpty()) {
            return null;
        }
        if (by.isEmpty() || by.length() > 100) {
            typed.problem("cover-by", "Enter who covers, in 100 characters at most");
        }
        if (from.isEmpty()) {
            typed.problem("cover-from", "Enter the time at which cover begins, like 08:00");
        }
        if (until.isEmpty()) {
            typed.problem("cover-until", "Enter the time at which cover ends, like 20:00");
        }
        return typed.problems().isEmpty() ? new Cover(by, patients, from.orElseThrow(), until.orElseThrow()) : null;
    }
}
