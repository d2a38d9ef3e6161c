package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Takes in what arrived late. The past around it is read back, told anew with and without what arrived,
/// and scored again as far as it reaches: spot readings within the observation window, and a wearable's
/// blocks only within its own reach. So a gateway that hands in two days block by block reads half an hour
/// for each, not a day.
final class LateFold {
    private static final Duration REACH = Plan.WEARABLE_COUNTS;
    private static final Duration INSTANT = Duration.ofNanos(1_000);

    private final PatientState state;
    private final Arrived arrived;
    private final Past past;
    private final Plans plans;
    private final Duration window;

    LateFold(PatientState state, Arrived arrived, Past past, Plans plans) {
        this.state = state;
        this.arrived = arrived;
        this.past = past;
        this.plans = plans;
        this.window = plans.longestWindow();
    }

    /// What the chart holds around the arrived ones, without them and with them.
    ///
    /// @param from where the minutes were told anew
    /// @param before where that ends
    /// @param open of the signs that arrived, with their traces as they are now
    private record Retold(
            Instant from, Instant before, List<Latest> was, List<Latest> is, Map<VitalSign, Minutes> open) {
        boolean covers(Latest component) {
            return component.wearable()
                    && !component.takenAt().isBefore(from)
                    && component.takenAt().isBefore(before);
        }
    }

    /// What is looked at first, and nearly always suffices.
    static Past.Around looksAt(Arrived arrived, Plans plans) {
        var window = plans.longestWindow();
        return around(arrived, window, arrived.last().plus(reach(arrived, window)));
    }

    private static Duration reach(Arrived arrived, Duration window) {
        return arrived.spots().isEmpty() ? REACH : window;
    }

    private static Past.Around around(Arrived arrived, Duration window, Instant until) {
        var from = Minutes.startOf(arrived.first()).minus(REACH);
        var before = Minutes.startOf(until).plus(Minutes.LENGTH);
        return new Past.Around(new Past.Span(arrived.first().minus(window), until), new Past.Span(from, before));
    }

    Fold.Step step() {
        var reach = reach(arrived, window);
        var until = arrived.last().plus(reach);
        var retold = retell(until);
        if (reach.compareTo(window) < 0 && reachesFurther(retold)) {
            until = arrived.last().plus(window);
            retold = retell(until);
        }
        return Fold.rescore(remembering(retold), retold.was(), retold.is(), until, plans);
    }

    private Retold retell(Instant until) {
        var around = around(arrived, window, until);
        var from = around.blocks().from();
        var before = around.blocks().to();
        var was = new ArrayList<Latest>();
        var is = new ArrayList<Latest>();
        var open = new EnumMap<VitalSign, Minutes>(VitalSign.class);
        var blocks = new EnumMap<VitalSign, List<Block>>(VitalSign.class);
        past.blocks(around.blocks())
                .forEach(block -> blocks.computeIfAbsent(block.samples().sign(), _ -> new ArrayList<>())
                        .add(block));
        blocks.forEach(
                (sign, ofSign) -> was.addAll(minutes(sign, ofSign, from, before).components()));
        arrived.blocks()
                .forEach((sign, ofSign) ->
                        blocks.computeIfAbsent(sign, _ -> new ArrayList<>()).addAll(ofSign));
        blocks.forEach((sign, ofSign) -> {
            var minutes = minutes(sign, ofSign, from, before);
            is.addAll(minutes.components());
            open.put(sign, minutes);
        });
        var spots = past.spots(around.spots());
        var standing = standing(spots, was, from);
        was.addAll(standing);
        is.addAll(standing);
        is.addAll(arrived.spots());
        return new Retold(from, before, Timeline.of(was), Timeline.of(is), open);
    }

    private static Minutes minutes(VitalSign sign, Collection<Block> blocks, Instant from, Instant before) {
        var minutes = new Minutes(sign);
        minutes.add(Trace.of(blocks, from, before));
        return minutes;
    }

    /// The spot readings without those that a wearable had spoken after, before the minutes that were told
    /// anew: they do not stand again when the wearable falls silent.
    private List<Latest> standing(List<Latest> spots, List<Latest> minutes, Instant from) {
        var newest = new EnumMap<VitalSign, Latest>(VitalSign.class);
        spots.stream()
                .filter(spot -> spot.takenAt().isBefore(arrived.first()))
                .forEach(spot -> newest.merge(spot.sign(), spot, Latest::standing));
        minutes.stream()
                .filter(minute -> minute.takenAt().isBefore(arrived.first()))
                .forEach(minute -> newest.merge(minute.sign(), minute, Latest::standing));
        var spokenAfter = EnumSet.noneOf(VitalSign.class);
        newest.forEach((sign, spot) -> {
            if (sign.scores()
                    && spot.takenAt().isBefore(from)
                    && state.open().containsKey(sign)
                    && past.lastMeasured(sign, new Past.Span(spot.takenAt().plus(INSTANT), from.minus(INSTANT)))
                            .isPresent()) {
                spokenAfter.add(sign);
            }
        });
        return spots.stream()
                .filter(spot ->
                        !spokenAfter.contains(spot.sign()) || !spot.takenAt().isBefore(from))
                .toList();
    }

    /// Whether a minute that came or went was, or is now, all that spoke after a spot reading: that reading
    /// counts for the whole observation window where no wearable speaks after it, and not where one did.
    private boolean reachesFurther(Retold retold) {
        for (var sign : arrived.blocks().keySet()) {
            var was = ofSign(sign, retold.was());
            var is = ofSign(sign, retold.is());
            var changed = new HashSet<>(was.keySet());
            changed.removeAll(is.keySet());
            is.keySet().stream().filter(moment -> !was.containsKey(moment)).forEach(changed::add);
            for (var moment : changed) {
                if ((spotStandsBefore(moment, was) || spotStandsBefore(moment, is))
                        && !isFollowed(moment, was)
                        && !isFollowed(moment, is)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static NavigableMap<Instant, Latest> ofSign(VitalSign sign, List<Latest> timeline) {
        var ofSign = new TreeMap<Instant, Latest>();
        timeline.stream()
                .filter(component -> component.sign() == sign)
                .forEach(component -> ofSign.put(component.takenAt(), component));
        return ofSign;
    }

    private static boolean spotStandsBefore(Instant moment, NavigableMap<Instant, Latest> ofSign) {
        var standing = ofSign.lowerEntry(moment);
        return standing != null && !standing.getValue().wearable();
    }

    private static boolean isFollowed(Instant moment, NavigableMap<Instant, Latest> ofSign) {
        var next = ofSign.higherKey(moment);
        return next != null && !next.isAfter(moment.plus(REACH));
    }

    private PatientState remembering(Retold retold) {
        var open = open(retold);
        var known = new ArrayList<>(retold.is());
        state.remembered().stream()
                .filter(component -> !retold.covers(component))
                .forEach(known::add);
        var next = PatientState.remembering(Timeline.of(known), open);
        var lost = lost(retold, next);
        if (lost.isEmpty()) {
            return next;
        }
        lost.forEach(sign -> past.newestBefore(sign, retold.from()).ifPresent(known::add));
        return PatientState.remembering(Timeline.of(known), open);
    }

    /// The signs of which the newest component from before the last minutes is no longer there.
    private List<VitalSign> lost(Retold retold, PatientState next) {
        var kept = new HashMap<VitalSign, Boolean>();
        state.remembered().stream()
                .filter(component ->
                        retold.covers(component) && component.takenAt().isBefore(next.since()))
                .forEach(component -> kept.put(component.sign(), false));
        retold.is().stream()
                .filter(component -> !component.takenAt().isBefore(retold.from())
                        && component.takenAt().isBefore(next.since()))
                .forEach(component -> kept.replace(component.sign(), true));
        return kept.entrySet().stream()
                .filter(sign -> !sign.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<VitalSign, OpenMinute> open(Retold retold) {
        var open = new EnumMap<VitalSign, OpenMinute>(VitalSign.class);
        open.putAll(state.open());
        arrived.blocks().forEach((sign, blocks) -> {
            var known = state.open().get(sign);
            var until =
                    blocks.stream().map(Arrived::last).max(Instant::compareTo).orElseThrow();
            if (known != null && known.until().isAfter(until)) {
                until = known.until();
            }
            var minutes = retold.open().get(sign);
            if (minutes != null && until.isBefore(retold.before())) {
                open.put(sign, minutes.open(until));
            }
        });
        return open;
    }
}
