package homeward.torture;

import homeward.torture.Findings.Kind;
import homeward.torture.History.Struck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// What a run came to, in figures.
///
/// @param kills deaths of the server
/// @param databaseKills deaths of PostgreSQL by force
/// @param blows how often each blow fell
/// @param messages how many lines of each kind the history has, before everything was sent again
/// @param promised readings that were acknowledged before the trial
/// @param stored readings that are there in the end
/// @param recoveries how long it took after each blow until a message sent after it was acknowledged, sorted
/// @param leftOut blows that could not fall here, and why
/// @param wrong how often each thing was found wrong; all of them, also those that never were
public record Report(
        long seed,
        Duration took,
        int kills,
        int databaseKills,
        Map<String, Long> blows,
        Map<String, Long> messages,
        long promised,
        long stored,
        List<Duration> recoveries,
        Map<String, List<Duration>> recoveriesByBlow,
        List<String> leftOut,
        Map<String, Integer> wrong,
        Map<String, List<String>> examples) {

    static Report of(
            Wish wish,
            Duration took,
            List<Struck> struck,
            Map<String, Long> messages,
            Trial.Counted counted,
            List<String> leftOut,
            Findings findings) {
        var wrong = new LinkedHashMap<String, Integer>();
        var examples = new LinkedHashMap<String, List<String>>();
        for (var kind : Kind.values()) {
            wrong.put(kind.sentence(), findings.count(kind));
            if (findings.count(kind) > 0) {
                examples.put(kind.sentence(), findings.examples(kind));
            }
        }
        return new Report(
                wish.seed(),
                took,
                struck.stream().mapToInt(one -> turn(one).kills()).sum(),
                struck.stream().mapToInt(one -> turn(one).databaseKills()).sum(),
                struck.stream().collect(Collectors.groupingBy(Struck::blow, TreeMap::new, Collectors.counting())),
                messages,
                counted.promised(),
                counted.stored(),
                struck.stream().map(Struck::recovery).sorted().toList(),
                struck.stream()
                        .collect(Collectors.groupingBy(
                                one -> turn(one).blow().code(),
                                TreeMap::new,
                                Collectors.mapping(Struck::recovery, Collectors.toList()))),
                leftOut,
                wrong,
                examples);
    }

    private static Schedule.Turn turn(Struck struck) {
        var words = struck.blow().split(":", 2);
        return new Schedule.Turn(Blow.ofCode(words[0]).orElseThrow(), words.length > 1 ? words[1] : "");
    }

    /// Whether nothing at all was wrong.
    public boolean clean() {
        return wrong.values().stream().allMatch(count -> count == 0);
    }

    private static long percentile(List<Duration> sorted, int percent) {
        return sorted.isEmpty()
                ? 0
                : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100))
                        .toMillis();
    }

    public String json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("clean", clean());
        json.put("seed", seed);
        json.put("seconds", took.toSeconds());
        json.put("kills", kills);
        json.put("databaseKills", databaseKills);
        json.put("blows", blows);
        json.put("messages", messages);
        json.put("readingsAcknowledged", promised);
        json.put("readingsStored", stored);
        json.put("recoveryMillis", millis(recoveries));
        var byBlow = new TreeMap<String, Object>();
        recoveriesByBlow.forEach(
                (blow, all) -> byBlow.put(blow, millis(all.stream().sorted().toList())));
        json.put("recoveryMillisByBlow", byBlow);
        json.put("leftOut", leftOut);
        json.put("wrong", wrong);
        json.put("examples", examples);
        return JsonMapper.shared().writeValueAsString(json);
    }

    private static Map<String, Long> millis(List<Duration> sorted) {
        var millis = new LinkedHashMap<String, Long>();
        millis.put("p50", percentile(sorted, 50));
        millis.put("p99", percentile(sorted, 99));
        millis.put("max", percentile(sorted, 100));
        return millis;
    }

    public String text() {
        var lines = new ArrayList<String>();
        lines.add("%d deaths of the server and %d of PostgreSQL in %d s, seed %d"
                .formatted(kills, databaseKills, took.toSeconds(), seed));
        blows.forEach((blow, count) -> lines.add("  %5d  %s".formatted(count, blow)));
        leftOut.forEach(line -> lines.add("  left out: " + line));
        lines.add("Messages: " + messages);
        lines.add("Readings: %d acknowledged, %d stored in the end".formatted(promised, stored));
        lines.add("Acknowledging again after: " + millis(recoveries) + " ms");
        wrong.forEach((what, count) -> lines.add("  %5d  %s".formatted(count, what)));
        examples.values().stream().flatMap(List::stream).forEach(example -> lines.add("         " + example));
        return Stream.concat(lines.stream(), Stream.of(clean() ? "Nothing was lost." : "SOMETHING IS WRONG."))
                .collect(Collectors.joining("\n"));
    }
}
