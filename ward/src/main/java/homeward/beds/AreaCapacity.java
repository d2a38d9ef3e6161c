package homeward.beds;

import homeward.stays.Occupied;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What there is on all wards of an area. A sum is only ever of the wards of which something is known, and says of how
/// many; no ward counts as nought because nobody said anything of it.
public record AreaCapacity(List<WardCapacity> wards) {
    public AreaCapacity {
        wards = List.copyOf(wards);
    }

    /// So many of something.
    ///
    /// @param wards of how many it is known
    public record Sum(int places, int wards) {}

    /// How many places all wards together are said to have.
    public Sum places(Function<Capacity, @Nullable Integer> kind) {
        var known = wards.stream()
                .map(ward -> kind.apply(ward.places()))
                .filter(Objects::nonNull)
                .toList();
        return new Sum(known.stream().mapToInt(Integer::intValue).sum(), known.size());
    }

    /// The patients of all wards, also of those whose places nobody knows.
    public Occupied occupied() {
        return wards.stream().map(WardCapacity::occupied).reduce(Occupied.NOBODY, Occupied::plus);
    }

    /// Of the wards whose open places are known, and of no other: both their patients and their places.
    public Occupancy occupancy() {
        var known = wards.stream()
                .map(WardCapacity::occupancy)
                .filter(one -> one.places() != null)
                .toList();
        var open = places(Capacity::open);
        int patients = known.stream().mapToInt(Occupancy::patients).sum();
        return new Occupancy(patients, open.wards() == 0 ? null : open.places());
    }

    /// Of wards that have more patients than places: how many patients, and on how many wards. No other ward's free
    /// places make up for them.
    public Sum above() {
        var above = wards.stream()
                .map(ward -> ward.occupancy().above())
                .filter(more -> more > 0)
                .toList();
        return new Sum(above.stream().mapToInt(Integer::intValue).sum(), above.size());
    }

    /// How many patients more the wards can take, each for itself.
    public Sum available() {
        var known = wards.stream()
                .map(ward -> ward.availability().places())
                .filter(Objects::nonNull)
                .toList();
        return new Sum(known.stream().mapToInt(Integer::intValue).sum(), known.size());
    }

    /// Whether it may be fewer, because of some ward not everything is known.
    public boolean isAtMost() {
        return wards.stream().anyMatch(ward -> !ward.availability().notKnown().isEmpty());
    }

    /// Of each limit, how many wards it holds back; the one that holds back most of them first.
    public Map<String, Long> binding() {
        return counted(Availability::binding);
    }

    /// Of each limit, of how many wards nobody has said; in the same order.
    public Map<String, Long> notKnown() {
        return counted(Availability::notKnown);
    }

    private Map<String, Long> counted(Function<Availability, List<String>> names) {
        var counted = wards.stream()
                .flatMap(ward -> names.apply(ward.availability()).stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counted.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }
}
