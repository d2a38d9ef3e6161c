package homeward.board.patient;

import homeward.board.cui.Spans;
import homeward.earlywarning.SaturationScale;
import homeward.monitoring.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as it is being written: how often to observe, which scale, and why.
///
/// @param problems what stands in its way
public record PlanForm(
        Banner banner, int everyMinutes, int scale, boolean pregnant, String reason, List<Problem> problems) {

    private static final List<Integer> CHOICES = List.of(15, 30, 60, 120, 240, 360, 480, 720, 1440);
    private static final int LONGEST_REASON = 500;

    /// One way to choose how often to observe.
    public record Choice(int minutes, String label) {}

    static PlanForm of(Banner banner, @Nullable Plan plan) {
        return plan == null
                ? new PlanForm(banner, 240, 1, false, "", List.of())
                : new PlanForm(
                        banner,
                        (int) plan.observeEvery().toMinutes(),
                        plan.scale() == SaturationScale.SCALE_2 ? 2 : 1,
                        plan.pregnant(),
                        "",
                        List.of());
    }

    PlanForm checked() {
        var found = new ArrayList<Problem>();
        var every = Duration.ofMinutes(everyMinutes);
        if (every.compareTo(Plan.SHORTEST) < 0 || every.compareTo(Plan.LONGEST) > 0) {
            found.add(new Problem("every", "Choose how often to observe"));
        }
        if (scale != 1 && scale != 2) {
            found.add(new Problem("scale-1", "Choose the SpO₂ scale"));
        }
        if (reason.isBlank()) {
            found.add(new Problem("reason", "Say why you order this"));
        } else if (reason.length() > LONGEST_REASON) {
            found.add(new Problem("reason", "Say why in " + LONGEST_REASON + " characters or fewer"));
        }
        return new PlanForm(banner, everyMinutes, scale, pregnant, reason, List.copyOf(found));
    }

    Duration observeEvery() {
        return Duration.ofMinutes(everyMinutes);
    }

    SaturationScale saturationScale() {
        return scale == 2 ? SaturationScale.SCALE_2 : SaturationScale.SCALE_1;
    }

    /// The usual choices, and what is in force where it is none of them.
    public List<Choice> choices() {
        var all = new ArrayList<>(CHOICES);
        if (everyMinutes > 0 && !all.contains(everyMinutes)) {
            all.add(everyMinutes);
        }
        return all.stream()
                .sorted()
                .map(minutes -> new Choice(minutes, Spans.of(Duration.ofMinutes(minutes))))
                .toList();
    }

    /// What is wrong with a field; null where nothing is.
    public @Nullable String problem(String field) {
        return Problem.of(field, problems);
    }
}
