package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;

/// What a patient's wearables said in a stretch of time, sign by sign, and what was scored meanwhile; oldest first.
record Summary(Map<VitalSign, List<Bucket>> signs, List<Bucket> scores) {
    static final Summary EMPTY = new Summary(Map.of(), List.of());

    Summary {
        signs = signs.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(signs));
    }

    /// In longer stretches.
    Summary into(Duration length) {
        return each(buckets -> Buckets.into(length, buckets));
    }

    /// Without the stretches of which nothing is wanted.
    Summary where(LongPredicate beginsAt) {
        return each(buckets ->
                buckets.stream().filter(bucket -> beginsAt.test(bucket.from())).toList());
    }

    private Summary each(UnaryOperator<List<Bucket>> change) {
        var changed = new EnumMap<VitalSign, List<Bucket>>(VitalSign.class);
        signs.forEach((sign, buckets) -> {
            var kept = change.apply(buckets);
            if (!kept.isEmpty()) {
                changed.put(sign, kept);
            }
        });
        return new Summary(changed, change.apply(scores));
    }

    /// All of them in one, oldest first.
    ///
    /// @param parts of different stretches, in any order
    static Summary joined(Collection<Summary> parts) {
        var signs = new EnumMap<VitalSign, List<Bucket>>(VitalSign.class);
        var scores = new ArrayList<Bucket>();
        for (var part : parts) {
            part.signs.forEach((sign, buckets) ->
                    signs.computeIfAbsent(sign, _ -> new ArrayList<>()).addAll(buckets));
            scores.addAll(part.scores);
        }
        signs.values().forEach(Summary::sort);
        sort(scores);
        return new Summary(signs, scores);
    }

    private static void sort(List<Bucket> buckets) {
        buckets.sort((one, other) -> Long.compare(one.from(), other.from()));
    }
}
