package homeward.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Which alerts must be open for one patient, concluded from all readings at once: simple, slow, and written apart from
/// the ward. Derived from NEWS2 (RCP 2017), scale 1, and docs/architecture.md, An alert's life. Nobody acknowledges
/// here.
final class AlertRule {
    private static final Duration WINDOW = Duration.ofHours(12);
    private static final Duration WEARABLE_WINDOW = Duration.ofMinutes(15);
    private static final int WELL_ANSWERED = 0;

    private AlertRule() {}

    private record Part(Instant at, int sign, int points, Duration counts) {}

    /// One open episode for each rule that any moment meets, since the first that does.
    static List<Episode> open(Collection<Fact> facts) {
        var moments = new TreeMap<Instant, List<Part>>();
        facts.stream()
                .flatMap(fact -> parts(fact).stream())
                .forEach(part -> moments.computeIfAbsent(part.at(), _ -> new ArrayList<>())
                        .add(part));
        var standing = new TreeMap<Integer, Part>();
        var first = new LinkedHashMap<String, Instant>();
        moments.forEach((at, fresh) -> {
            fresh.sort(Comparator.comparingInt(Part::points));
            fresh.forEach(part -> standing.put(part.sign(), part));
            rules(at, fresh, standing).forEach(rule -> first.putIfAbsent(rule, at));
        });
        return first.entrySet().stream()
                .map(met -> new Episode(met.getKey(), met.getValue()))
                .sorted(Comparator.comparing(Episode::rule))
                .toList();
    }

    private static Stream<String> rules(Instant at, List<Part> fresh, Map<Integer, Part> standing) {
        int total = standing.values().stream()
                .filter(part -> !part.at().isBefore(at.minus(part.counts())))
                .mapToInt(Part::points)
                .sum();
        var rules = Stream.<String>builder();
        if (total >= 7) {
            rules.add("news2-high");
        } else if (total >= 5) {
            rules.add("news2-medium");
        }
        if (fresh.stream().anyMatch(part -> part.points() == 3)) {
            rules.add("red-score");
        }
        return rules.build();
    }

    private static List<Part> parts(Fact fact) {
        int sign = fact.kind() % Fact.BLOCKS;
        if (!fact.isBlock()) {
            return List.of(new Part(fact.takenAt(), sign, points(sign, value(fact.value())), WINDOW));
        }
        // A block fills exactly one minute here: it counts as its lower median, at the minute's start.
        var samples = Stream.of(fact.value().split(" ", -1))
                .filter(sample -> !sample.equals("E"))
                .map(Integer::valueOf)
                .sorted()
                .toList();
        return samples.isEmpty()
                ? List.of()
                : List.of(new Part(
                        fact.takenAt(), sign, points(sign, samples.get((samples.size() - 1) / 2)), WEARABLE_WINDOW));
    }

    private static int value(String written) {
        int stroke = written.indexOf('/');
        return Integer.parseInt(stroke < 0 ? written : written.substring(0, stroke));
    }

    private static int points(int sign, int thousandths) {
        double v = thousandths / 1_000.0;
        return switch (sign) {
            case 0 -> v <= 8 || v >= 25 ? 3 : v >= 21 ? 2 : v <= 11 ? 1 : 0;
            case 1 -> v <= 91 ? 3 : v <= 93 ? 2 : v <= 95 ? 1 : 0;
            case 2 -> v > 0 ? 2 : 0;
            case 3 -> v <= 90 || v >= 220 ? 3 : v <= 100 ? 2 : v <= 110 ? 1 : 0;
            case 5 -> v <= 40 || v >= 131 ? 3 : v >= 111 ? 2 : v <= 50 || v >= 91 ? 1 : 0;
            case 6 -> thousandths == WELL_ANSWERED ? 0 : 3;
            case 7 -> v <= 35.0 ? 3 : v >= 39.1 ? 2 : v <= 36.0 || v >= 38.1 ? 1 : 0;
            default -> 0;
        };
    }
}
