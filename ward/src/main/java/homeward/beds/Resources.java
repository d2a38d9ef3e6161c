package homeward.beds;

import homeward.staff.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a ward has besides places, and what its patients take of it, as somebody said. What nobody said is null, or
/// does not stand there, and limits nothing and allows nothing.
///
/// @param reviews by who makes them
/// @param visitingMinutes a day, of all who visit together, with the travel
/// @param visitMinutes that a visit takes at the patient's home
/// @param travelMinutes that the way to a visit takes
/// @param kitSets that work: with patients, and ready to go out
/// @param acuityBudget points that all patients together may have
/// @param needs by the code of each pathway of which the ward takes patients
public record Resources(
        Map<Role, Reviews> reviews,
        @Nullable Integer visitingMinutes,
        @Nullable Integer visitMinutes,
        @Nullable Integer travelMinutes,
        @Nullable Integer kitSets,
        @Nullable Cover cover,
        @Nullable Integer acuityBudget,
        Map<String, Need> needs) {
    /// Who makes reviews.
    public static final List<Role> REVIEWERS =
            List.of(Role.NURSE, Role.ADVANCED_PRACTITIONER, Role.CONSULTANT_OR_GP, Role.PHARMACIST);

    public static final int MOST_MINUTES = 100_000;

    /// Where nobody has said anything.
    public static final Resources NOT_KNOWN = new Resources(Map.of(), null, null, null, null, null, null, Map.of());

    public Resources {
        reviews = Map.copyOf(reviews);
        needs = Map.copyOf(needs);
        if (!REVIEWERS.containsAll(reviews.keySet())
                || !needs.values().stream()
                        .allMatch(need -> REVIEWERS.containsAll(need.reviews().keySet()))) {
            throw new IllegalArgumentException("Not a role that makes reviews");
        }
        if (Stream.of(visitingMinutes, visitMinutes, travelMinutes)
                .anyMatch(minutes -> minutes != null && (minutes < 0 || minutes > MOST_MINUTES))) {
            throw new IllegalArgumentException("Minutes are from 0 to " + MOST_MINUTES);
        }
        if (Stream.of(kitSets, acuityBudget).anyMatch(count -> count != null && (count < 0 || count > MOST_MINUTES))) {
            throw new IllegalArgumentException("Sets and points are from 0 to " + MOST_MINUTES);
        }
    }

    /// How many visits a day there is time for; null where nobody has said.
    @Nullable
    Integer visits() {
        if (visitingMinutes == null || visitMinutes == null || travelMinutes == null) {
            return null;
        }
        int each = visitMinutes + travelMinutes;
        return each == 0 ? null : visitingMinutes / each;
    }
}
