package homeward.stays;

import homeward.vocabulary.StayNo;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Arrivals minus departures, counted on the fingers: knows nothing of spans. Who goes to hospital departs, and who
/// comes back arrives; who goes on leave does neither.
final class Tally {
    private final Map<WardId, Integer> places = new HashMap<>();

    private Tally() {}

    /// Of each ward, at a moment, by what was recorded until another; wards where it comes to nothing left out.
    static Map<WardId, Integer> of(List<Entry> entries, Instant moment, Instant known) {
        var recorded =
                entries.stream().filter(one -> !one.recordedAt().isAfter(known)).toList();
        var byStay = Course.standing(recorded).stream().collect(Collectors.groupingBy(Entry::stay));
        var tally = new Tally();
        for (Map.Entry<StayNo, List<Entry>> stay : byStay.entrySet()) {
            if (stay.getValue().stream().anyMatch(one -> one.what() instanceof Happening.Admitted)) {
                tally.count(stay.getValue(), moment);
            }
        }
        tally.places.values().removeIf(patients -> patients == 0);
        return tally.places;
    }

    private void count(List<Entry> stay, Instant moment) {
        var happened = stay.stream()
                .filter(one -> !one.happenedAt().isAfter(moment))
                .sorted(Comparator.comparing(Entry::happenedAt).thenComparingLong(Entry::number))
                .toList();
        @Nullable WardId ward = null;
        boolean counted = false;
        for (var entry : happened) {
            switch (entry.what()) {
                case Happening.Admitted(var to, var _, var _) -> {
                    ward = to;
                    arrive(to);
                    counted = true;
                }
                case Happening.Transferred(var to, var _) -> {
                    depart(ward);
                    ward = to;
                    arrive(to);
                }
                case Happening.WentToHospital _ -> {
                    depart(ward);
                    counted = false;
                }
                case Happening.Returned _ -> {
                    if (!counted) {
                        arrive(ward);
                        counted = true;
                    }
                }
                case Happening.Discharged _, Happening.Died _ -> {
                    if (counted) {
                        depart(ward);
                    }
                }
                case Happening.WentOnLeave _,
                        Happening.Expected _,
                        Happening.HandedOver _,
                        Happening.NeverHappened _ -> {}
            }
        }
    }

    private void arrive(@Nullable WardId ward) {
        places.merge(known(ward), 1, Integer::sum);
    }

    private void depart(@Nullable WardId ward) {
        places.merge(known(ward), -1, Integer::sum);
    }

    private static WardId known(@Nullable WardId ward) {
        if (ward == null) {
            throw new AssertionError("Somebody moved who was never admitted");
        }
        return ward;
    }
}
