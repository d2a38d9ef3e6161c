package homeward.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the command line asked for. Each option has a default and a line in `--help`.
record Options(List<String> sections, Map<String, String> given) {

    private static final Map<String, String[]> KNOWN = known();
    private static final Set<String> FLAGS = Set.of("resume");

    /// What was typed is not understood.
    static final class Misunderstood extends Exception {
        private static final long serialVersionUID = 1;

        Misunderstood(String message) {
            super(message);
        }
    }

    static Options of(List<String> arguments, List<String> allSections) throws Misunderstood {
        var sections = new ArrayList<String>();
        var given = new TreeMap<String, String>();
        for (int i = 0; i < arguments.size(); i++) {
            var word = arguments.get(i);
            var name = word.replaceFirst("^--", "");
            if (!word.startsWith("--")) {
                sections.addAll(word.equals("all") ? allSections : List.of(word));
            } else if (name.equals("only") && i + 1 < arguments.size()) {
                sections.addAll(Arrays.asList(arguments.get(++i).split(",")));
            } else if (FLAGS.contains(name)) {
                given.put(name, "true");
            } else if (KNOWN.containsKey(name) && i + 1 < arguments.size()) {
                given.put(name, arguments.get(++i));
            } else {
                throw new Misunderstood("Not understood: " + word);
            }
        }
        for (var section : sections) {
            if (!allSections.contains(section)) {
                throw new Misunderstood("No such section: " + section);
            }
        }
        return new Options(sections.isEmpty() ? allSections : List.copyOf(sections), Map.copyOf(given));
    }

    String text(String name) {
        var value = given.get(name);
        return value == null ? wanted(name)[0] : value;
    }

    @Nullable
    Path fileOrNull(String name) {
        return text(name).isEmpty() ? null : Path.of(text(name));
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    double decimal(String name) {
        return Double.parseDouble(text(name));
    }

    List<Integer> numbers(String name) {
        return Arrays.stream(text(name).split(",")).map(Integer::valueOf).toList();
    }

    boolean flag(String name) {
        return given.containsKey(name);
    }

    private static String[] wanted(String name) {
        var known = KNOWN.get(name);
        if (known == null) {
            throw new IllegalArgumentException("No option is called " + name);
        }
        return known;
    }

    static String help(Map<String, String> sections) {
        var text = new StringBuilder("""
                Measures the packaged program from outside.

                  java -jar bench/target/bench.jar [all | SECTION ...] [--only SECTION,SECTION] [options]

                Sections, in the order in which they run:
                """);
        sections.forEach((name, what) -> text.append("  %-12s %s%n".formatted(name, what)));
        text.append("\nOptions (without them):\n");
        KNOWN.forEach((name, about) ->
                text.append("  --%-12s %s (%s)%n".formatted(name, about[1], about[0].isEmpty() ? "none" : about[0])));
        return text.append("  --resume       leave out sections whose figures are in --out already\n")
                .toString();
    }

    private static Map<String, String[]> known() {
        var known = new LinkedHashMap<String, String[]>();
        known.put("runs", new String[] {"3", "how often each figure is measured"});
        known.put("seconds", new String[] {"8", "how long a run takes; half of it where cost grows"});
        known.put("minutes", new String[] {"2", "how long the wearables send; issue 3 asks for 5"});
        known.put("patients", new String[] {"24000", "how many are on the wards, 50 to each"});
        known.put("warmup", new String[] {"45", "seconds of Bundles before anything is measured"});
        known.put("sustained", new String[] {"1", "how often the wearables do that"});
        known.put("every", new String[] {"10,60", "seconds from one message of a wearable to the next; with commas"});
        known.put("channels", new String[] {"5", "what a wearable measures, 1 to 5"});
        known.put("red", new String[] {"24", "about how many have a pulse that scores 3"});
        known.put("viewers", new String[] {"12", "screens that show a live board, two to a ward"});
        known.put("readings", new String[] {"5000000", "filled in before ward boards are read"});
        known.put("rows", new String[] {"1000000", "of the file that is brought in"});
        known.put("gateways", new String[] {"200", "that send what they have stored, all at once"});
        known.put("hours", new String[] {"6", "of samples that each gateway has stored; issue 3 asks for 48"});
        known.put("base", new String[] {"300", "Bundles of 7 a second, tenfold in the burst"});
        known.put("burst", new String[] {"1", "minutes of the burst; issue 3 asks for 5"});
        known.put("entries", new String[] {"1000000", "of the audit that is gone through"});
        known.put("stays", new String[] {"2500000", "of five years, in the ledger"});
        known.put("writing", new String[] {"60", "seconds for which the ledger is written to"});
        known.put("sizes", new String[] {"100,1000,10000,24000,100000", "patients, for how cost grows"});
        known.put("days", new String[] {"1,30,400", "of history, for how cost grows"});
        known.put("jar", new String[] {"", "runs this jar; otherwise ./homeward, the launcher"});
        known.put(
                "generator", new String[] {"../shared/bench/FhirLoad.java", "the load that peers were measured with"});
        known.put("reference", new String[] {"../shared/bench/RawRef.java", "what PostgreSQL itself can do"});
        known.put("out", new String[] {"bench/target/figures", "where figures are written, a file for each section"});
        known.put("results", new String[] {"bench", "where growth.csv and growth.svg are written"});
        return known;
    }
}
