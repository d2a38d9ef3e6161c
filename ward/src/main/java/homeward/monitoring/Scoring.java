package homeward.monitoring;

import homeward.earlywarning.Exclusion;
import homeward.earlywarning.News2;
import homeward.earlywarning.VitalSign;
import homeward.earlywarning.VitalSigns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Scores every moment at which something was measured. Pure: the same readings give the same scores in any order.
final class Scoring {
    private Scoring() {}

    /// The scored moments among `components`, oldest first.
    ///
    /// @param before the newest component of each sign from before the first of them
    /// @param components of one patient, in any order
    static List<ScorePoint> points(Map<VitalSign, Latest> before, Collection<Latest> components, Plans plans) {
        var standing = new EnumMap<VitalSign, Latest>(VitalSign.class);
        standing.putAll(before);
        var inOrder = new ArrayList<>(components);
        inOrder.sort(Comparator.comparing(Latest::takenAt));
        var points = new ArrayList<ScorePoint>();
        int next = 0;
        while (next < inOrder.size()) {
            var moment = inOrder.get(next).takenAt();
            var fresh = EnumSet.noneOf(VitalSign.class);
            for (; next < inOrder.size() && inOrder.get(next).takenAt().equals(moment); next++) {
                var component = inOrder.get(next);
                standing.merge(component.sign(), component, Latest::standing);
                if (component.sign().scores()) {
                    fresh.add(component.sign());
                }
            }
            if (!fresh.isEmpty()) {
                points.add(new ScorePoint(moment, at(moment, standing, plans.at(moment)), fresh));
            }
        }
        return points;
    }

    /// The score of what the observation window holds at a moment; a component older than the window does not count.
    static News2 at(Instant moment, Map<VitalSign, Latest> latest, Plan plan) {
        var windowOpens = moment.minus(plan.observeEvery());
        var signs = VitalSigns.none();
        for (var component : latest.values()) {
            if (!component.takenAt().isBefore(windowOpens)) {
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
