package homeward.monitoring;

import homeward.earlywarning.Exclusion;
import homeward.earlywarning.News2;
import homeward.earlywarning.VitalSign;
import homeward.earlywarning.VitalSigns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Scores every moment at which something was measured. Pure: the same readings give the same scores in any
/// order.
final class Scoring {
    private Scoring() {}

    /// The scored moments of a span, oldest first.
    ///
    /// @param known the components of one patient in the order of [PatientState#IN_TIME]: those of the
    ///     span, and from before it whatever still counts in it
    static List<ScorePoint> points(List<Latest> known, Past.Span span, Plans plans) {
        var standing = new EnumMap<VitalSign, Latest>(VitalSign.class);
        var points = new ArrayList<ScorePoint>();
        int next = 0;
        while (next < known.size() && !known.get(next).takenAt().isAfter(span.to())) {
            var moment = known.get(next).takenAt();
            var fresh = EnumSet.noneOf(VitalSign.class);
            for (; next < known.size() && known.get(next).takenAt().equals(moment); next++) {
                var component = known.get(next);
                standing.put(component.sign(), component);
                if (component.sign().scores()) {
                    fresh.add(component.sign());
                }
            }
            if (!fresh.isEmpty() && span.holds(moment)) {
                points.add(new ScorePoint(moment, at(moment, standing, plans.at(moment)), fresh));
            }
        }
        return points;
    }

    /// The score of what counts at a moment. A component that is too old to count is missing, and so is its
    /// sign: nothing older comes back in its place.
    static News2 at(Instant moment, Map<VitalSign, Latest> latest, Plan plan) {
        var signs = VitalSigns.none();
        for (var component : latest.values()) {
            if (plan.counts(component, moment)) {
                signs = signs.with(component.sign(), component.thousandths());
            }
        }
        return News2.of(signs, plan.scale(), exclusions(plan, moment));
    }

    private static Set<Exclusion> exclusions(Plan plan, Instant moment) {
        var exclusions = EnumSet.noneOf(Exclusion.class);
        if (LocalDate.ofInstant(moment, ZoneOffset.UTC).isBefore(plan.news2From())) {
            exclusions.add(Exclusion.UNDER_16);
        }
        if (plan.pregnant()) {
            exclusions.add(Exclusion.PREGNANT);
        }
        return exclusions;
    }
}
