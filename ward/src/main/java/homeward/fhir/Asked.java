package homeward.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The parameters of a search that say how its result is given.
///
/// @param count at most so many on a page
/// @param counted whether the total is wanted
/// @param onlyCounted whether nothing but the total is wanted
record Asked(int count, int offset, boolean counted, boolean onlyCounted, boolean newestFirst) {
    static final int MOST = 1_000;
    private static final int USUAL = 50;
    private static final int FURTHEST = 10_000_000;

    static final String OFFSET = "_offset";
    static final Set<String> NAMES =
            Set.of("_count", OFFSET, "_total", "_summary", "_sort", "_format", "_pretty", "max");

    /// What was asked, or what is not understood of it.
    record Reading(Asked asked, List<Problem> problems) {}

    static Reading of(Query query) {
        var problems = new ArrayList<Problem>(0);
        int count = number(query, "_count", USUAL, problems);
        int offset = number(query, OFFSET, 0, problems);
        var summary = query.first("_summary");
        boolean onlyCounted = summary.filter("count"::equals).isPresent() || count == 0;
        summary.filter(wish -> !Set.of("count", "false").contains(wish))
                .ifPresent(_ -> problems.add(unsupported("_summary=count")));
        var sort = query.first("_sort");
        sort.filter(wish -> !Set.of("date", "-date", "_id", "").contains(wish))
                .ifPresent(_ -> problems.add(unsupported("_sort=date and _sort=-date")));
        boolean counted = query.first("_total").filter("accurate"::equals).isPresent();
        return new Reading(
                new Asked(
                        Math.min(count, MOST),
                        Math.min(offset, FURTHEST),
                        counted,
                        onlyCounted,
                        !sort.equals(Optional.of("date"))),
                problems);
    }

    private static Problem unsupported(String supported) {
        return Problem.error("not-supported", "unsupported-parameter", "Supported here: " + supported + ".");
    }

    private static int number(Query query, String name, int otherwise, List<Problem> problems) {
        var said = query.first(name).orElse("");
        if (said.isEmpty()) {
            return otherwise;
        }
        if (!said.matches("[0-9]{1,9}")) {
            problems.add(Problem.error("value", "malformed-parameter", name + " is a whole number."));
            return otherwise;
        }
        return Integer.parseInt(said);
    }
}
