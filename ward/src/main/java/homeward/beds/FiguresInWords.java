package homeward.beds;

import homeward.organisations.AreaKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Figures as people read them on a terminal.
public final class FiguresInWords {
    private FiguresInWords() {}

    /// A line each.
    public static List<String> of(Figures figures) {
        var capacity = figures.capacity();
        var lines = new ArrayList<String>();
        var area = figures.area();
        lines.add(area.name() + " (" + area.kind().title() + " " + area.code() + ")");
        lines.add("As at " + figures.asAt().moment() + ", as known at "
                + figures.asAt().known());
        lines.add("Places       " + places(capacity));
        lines.add("Patients     " + patients(capacity));
        lines.add("Occupancy    " + occupancy(capacity));
        lines.add("Availability " + availability(capacity));
        if (area.kind() == AreaKind.WARD && capacity.wards().size() == 1) {
            capacity.wards().getFirst().pathways().forEach(one -> lines.add("  " + pathway(one)));
        }
        return lines;
    }

    private static String places(AreaCapacity capacity) {
        return String.join(
                ", ",
                places("funded", capacity.places(Capacity::funded), capacity),
                places("staffed", capacity.places(Capacity::staffed), capacity),
                places("open", capacity.places(Capacity::open), capacity),
                places("closed", capacity.places(Capacity::closed), capacity));
    }

    private static String places(String kind, AreaCapacity.Sum sum, AreaCapacity capacity) {
        return sum.wards() == 0 ? kind + " not known" : sum.places() + " " + kind + ofWards(sum.wards(), capacity);
    }

    private static String ofWards(int known, AreaCapacity capacity) {
        int all = capacity.wards().size();
        return known == all ? "" : " (known of " + known + " of " + wards(all) + ")";
    }

    private static String patients(AreaCapacity capacity) {
        var there = capacity.occupied();
        return there.places() + " take places: " + there.onTheWard() + " on the ward, " + there.onLeave()
                + " on leave; " + there.inHospital() + " in hospital";
    }

    private static String occupancy(AreaCapacity capacity) {
        var known = capacity.places(Capacity::open).wards();
        var above = capacity.above();
        if (known == 0) {
            return "not known: nobody has said how many places are open";
        }
        var wardsAbove = capacity.wards().size() == 1 || above.wards() == 0
                ? ""
                : ". Above their places: " + above.places() + " on " + wards(above.wards());
        var since = capacity.wards().size() == 1 ? capacity.wards().getFirst().aboveSince() : null;
        return capacity.occupancy().words()
                + (since == null ? "" : " since " + since)
                + ofWards(known, capacity)
                + wardsAbove;
    }

    private static String availability(AreaCapacity capacity) {
        var sum = capacity.available();
        if (sum.wards() == 0) {
            return "not known";
        }
        return (capacity.isAtMost() ? "at most " : "")
                + sum.places()
                + ofWards(sum.wards(), capacity)
                + counted("; held back by ", capacity.binding(), capacity)
                + counted("; not known: ", capacity.notKnown(), capacity);
    }

    private static String counted(String before, Map<String, Long> counted, AreaCapacity capacity) {
        boolean single = capacity.wards().size() == 1;
        return counted.isEmpty()
                ? ""
                : counted.entrySet().stream()
                        .map(one ->
                                single ? one.getKey() : one.getKey() + " on " + wards(Math.toIntExact(one.getValue())))
                        .collect(Collectors.joining(", ", before, ""));
    }

    private static String pathway(WardCapacity.ForPathway one) {
        var availability = one.availability();
        var next = availability.next();
        var held = availability.binding().isEmpty()
                ? ""
                : ", held back by " + String.join(" and ", availability.binding());
        return one.title() + ": " + availability.words() + held + ", next place "
                + (next == null ? "not known" : next.iso());
    }

    private static String wards(int count) {
        return count == 1 ? "1 ward" : count + " wards";
    }
}
