package homeward.commandline;

import homeward.beds.AsAt;
import homeward.beds.Figures;
import homeward.beds.FiguresInWords;
import homeward.beds.FindFigures;
import homeward.beds.TypedMoment;
import homeward.organisations.Area;
import homeward.plumbing.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Says how full an area is, and what it can take: as at any moment, as known at any other.
@Command(
        name = "occupancy",
        description = {
            "Says how many places, patients and free places an area has, and what holds the next patient back.",
            "As at any moment, as known at any other: what was recorded later is not looked at.",
            "A day alone means midnight at its beginning, and a time without an offset is London's."
        },
        mixinStandardHelpOptions = true)
final class Occupancy implements Callable<Integer> {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Option(
            names = "--area",
            paramLabel = "CODE",
            defaultValue = Area.ENGLAND,
            description = "ODS code of a region, a care board or a provider, a ward's id, or ${DEFAULT-VALUE}.")
    private String area = Area.ENGLAND;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The moment, " + TypedMoment.EXAMPLES + ". Without it: now.")
    private @Nullable String at;

    @Option(
            names = "--known",
            paramLabel = "TIME",
            description = "What was recorded later is not looked at. Without it: now.")
    private @Nullable String known;

    @Option(
            names = "--map",
            paramLabel = "DAY",
            description = "Which wards the area has, by the map of this day. Without it: of the moment's.")
    private @Nullable String map;

    @Option(names = "--json", description = "For programs: the figures as one line of JSON.")
    private boolean json;

    @Mixin
    private WhichDatabase where = new WhichDatabase();

    @Spec
    private @Nullable CommandSpec verb;

    @Override
    public Integer call() {
        var asked = Optional.ofNullable(at).map(typed -> moment("--at", typed));
        var asKnown = Optional.ofNullable(known).map(typed -> moment("--known", typed));
        var ofDay = Optional.ofNullable(map).map(typed -> moment("--map", typed));
        try (var database = Database.reach(where.place())) {
            var findFigures = FindFigures.in(database.source());
            var settled = findFigures.knownNow();
            var moment = asked.orElse(settled);
            if (moment.isAfter(settled)) {
                throw wrong("--at is still to come. Who will be there then, nobody can count.");
            }
            var asAt = new AsAt(moment, asKnown.filter(settled::isAfter).orElse(settled));
            var day = LocalDate.ofInstant(ofDay.orElse(moment), LONDON);
            return findFigures.of(area, asAt, day).map(this::tell).orElseGet(() -> nowhere(day));
        }
    }

    private int tell(Figures figures) {
        if (json) {
            System.out.println(figures.json());
        } else {
            FiguresInWords.of(figures).forEach(System.out::println);
        }
        return ExitCode.DONE;
    }

    private int nowhere(LocalDate day) {
        System.err.println("There was no area " + area + " on " + day
                + ". Give the ODS code of a region, a care board or a provider, a ward's id, or " + Area.ENGLAND + ".");
        return ExitCode.FAILED;
    }

    private Instant moment(String option, String typed) {
        return TypedMoment.of(typed)
                .orElseThrow(() -> wrong(option + ": not a moment. Write it " + TypedMoment.EXAMPLES + "."));
    }

    private ParameterException wrong(String message) {
        if (verb == null) {
            throw new IllegalStateException("Asked before the command line was read");
        }
        return new ParameterException(verb.commandLine(), message);
    }
}
