package homeward.beds;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many patients more a ward can take: the least of what its limits allow, minus the places that are held. What is
/// not known neither lowers nor raises it, and is said with it.
///
/// @param places null where no limit is known; where `notKnown` is not empty, at most so many
/// @param binding the names of the limits that allow no more, as they were asked
/// @param notKnown the names of what nobody has said
/// @param held places that are promised, as far as it is known
/// @param next when there is room for one more; null where nobody knows, or nobody asked
/// @param limits each with what it allows
public record Availability(
        @Nullable Integer places,
        List<String> binding,
        List<String> notKnown,
        int held,
        @Nullable Frees next,
        List<Named> limits) {
    public Availability {
        binding = List.copyOf(binding);
        notKnown = List.copyOf(notKnown);
        limits = List.copyOf(limits);
    }

    /// A limit by its name.
    public record Named(String name, Limit limit) {}

    /// @param limits of which the least counts
    /// @param holds what is taken away from it
    static Availability of(List<Named> limits, List<Named> holds) {
        var notKnown = new ArrayList<String>();
        Integer least = null;
        for (var named : limits) {
            switch (named.limit()) {
                case Limit.Known known -> {
                    least = least == null ? known.places() : Math.min(least, known.places());
                    if (known.notKnown() != null) {
                        notKnown.add(named.name() + " in part");
                    }
                }
                case Limit.Unknown _ -> notKnown.add(named.name());
                case Limit.NotNeeded _ -> {}
            }
        }
        int held = 0;
        for (var named : holds) {
            switch (named.limit()) {
                case Limit.Known known -> held += known.places();
                case Limit.Unknown _ -> notKnown.add(named.name());
                case Limit.NotNeeded _ -> {}
            }
        }
        var all = new ArrayList<>(limits);
        all.addAll(holds);
        if (least == null) {
            return new Availability(null, List.of(), notKnown, held, null, all);
        }
        var binding = binding(limits, least);
        return new Availability(
                Math.max(0, least - held),
                binding.stream().map(Named::name).toList(),
                notKnown,
                held,
                next(binding),
                all);
    }

    private static List<Named> binding(List<Named> limits, int least) {
        return limits.stream()
                .filter(named -> named.limit() instanceof Limit.Known known && known.places() == least)
                .toList();
    }

    /// When the last of those that bind lets one more in.
    private static @Nullable Frees next(List<Named> binding) {
        Frees last = null;
        for (var named : binding) {
            if (!(named.limit() instanceof Limit.Known known) || known.next() == null) {
                return null;
            }
            last = last == null || known.next().compareTo(last) > 0 ? known.next() : last;
        }
        return last;
    }

    /// "5", "at most 5; not known: kit sets", "not known".
    public String words() {
        if (places == null) {
            return "not known";
        }
        return notKnown.isEmpty()
                ? places.toString()
                : "at most " + places + "; not known: " + String.join(", ", notKnown);
    }
}
