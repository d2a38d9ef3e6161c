package homeward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Measures section by section and prints a table of each, and every figure as a line of JSON.
///
/// A section that breaks does not take the others along. See bench/README.md.
public final class Measure {
    private static final List<Section> SECTIONS = List.of(
            new Intake(),
            new Wearing(),
            new LiveBoards(),
            new WardBoards(),
            new Zooming(),
            new FilesIn(),
            new Bursts(),
            new Auditing(),
            new LedgerOfStays(),
            new StoreLimit(),
            new StartUps(),
            new Growing());
    private static final int BROKEN = 1;
    private static final int MISUNDERSTOOD = 2;
    private static final String HEADING =
            "| work | figure | median | spread (runs) | asked | peers |\n|---|---|---|---|---|---|";

    private final Options options;
    private final Map<Section, Exception> broken = new LinkedHashMap<>();

    private Measure(Options options) {
        this.options = options;
    }

    /// Progress goes to standard error, figures to standard output.
    public static void main(String... arguments) throws IOException, InterruptedException {
        // Figures are written the same way wherever this runs.
        Locale.setDefault(Locale.ROOT);
        var names = SECTIONS.stream().map(Section::name).toList();
        if (Arrays.asList(arguments).contains("--help")) {
            var about = new LinkedHashMap<String, String>();
            SECTIONS.forEach(section -> about.put(section.name(), section.about()));
            System.out.print(Options.help(about));
            return;
        }
        try {
            System.exit(new Measure(Options.of(List.of(arguments), names)).run());
        } catch (Options.Misunderstood e) {
            System.err.println(e.getMessage() + ". See --help.");
            System.exit(MISUNDERSTOOD);
        }
    }

    private int run() throws IOException, InterruptedException {
        var out = Path.of(options.text("out"));
        Files.createDirectories(out);
        try (var bench = new Bench(options)) {
            for (var section : SECTIONS) {
                var file = out.resolve(section.name() + ".md");
                if (options.sections().contains(section.name()) && !(options.flag("resume") && Files.exists(file))) {
                    measure(section, bench, file);
                }
            }
        }
        broken.forEach((section, why) -> say(section.name() + " broke: " + why));
        return broken.isEmpty() ? 0 : BROKEN;
    }

    private void measure(Section section, Bench bench, Path file) throws IOException {
        say("== " + section.name() + ": " + section.about());
        var figures = new Figures();
        try {
            section.measure(bench, figures);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            broken.put(section, e);
        } catch (Exception e) {
            e.printStackTrace();
            broken.put(section, e);
        }
        var text = table(section, figures);
        if (!broken.containsKey(section)) {
            Files.writeString(file, text);
        }
        System.out.println(text);
    }

    private String table(Section section, Figures figures) throws IOException {
        var text = new StringBuilder("\n### " + section.name() + "\n" + HEADING + "\n");
        figures.all().forEach(figure -> text.append(figure.asRow()).append('\n'));
        figures.notes().forEach(note -> text.append("\n- ").append(note));
        text.append("\n\n```\n");
        text.append("{\"machine\":{\"cores\":%d,\"load\":%s},\"options\":\"%s\"}%n"
                .formatted(Runtime.getRuntime().availableProcessors(), load(), options.given()));
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        figures.all()
                .forEach(
                        figure -> text.append(figure.asJson(section.name(), at)).append('\n'));
        return text.append("```\n").toString();
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
    }

    static void say(String progress) {
        System.err.println(progress);
    }
}
