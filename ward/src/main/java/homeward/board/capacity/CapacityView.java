package homeward.board.capacity;

import homeward.beds.Availability;
import homeward.beds.Capacity;
import homeward.beds.Frees;
import homeward.beds.Limit;
import homeward.beds.Resources;
import homeward.beds.Stated;
import homeward.beds.WardCapacity;
import homeward.board.cui.Moments;
import homeward.organisations.Ward;
import homeward.pathways.Pathway;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What there is on a ward, what was said of it, and what is typed to say it anew.
///
/// @param pathways to which patients are admitted now
/// @param said the last statements of both kinds, the one that was recorded last first
public record CapacityView(
        Ward ward, Instant at, WardCapacity there, CapacityForm form, List<Pathway> pathways, List<Line> said) {
    public CapacityView {
        pathways = List.copyOf(pathways);
        said = List.copyOf(said);
    }

    /// A statement, in words.
    public record Line(Instant from, Instant recorded, String what, String who, String why) {
        static Line ofPlaces(Stated<Capacity> stated) {
            var said = stated.what();
            var what = Stream.of(
                            kind("open", said.open()),
                            kind("staffed", said.staffed()),
                            kind("funded", said.funded()),
                            kind("closed", said.closed()))
                    .collect(Collectors.joining(", "));
            return of(stated, "Places: " + what);
        }

        static Line ofBesides(Stated<Resources> stated) {
            return of(stated, "Reviews, visits, kit, cover and acuity");
        }

        private static Line of(Stated<?> stated, String what) {
            return new Line(stated.from(), stated.recorded(), what, stated.by().name(), stated.why());
        }

        private static String kind(String kind, @Nullable Integer places) {
            return places == null ? kind + " not known" : places + " " + kind;
        }
    }

    public static String number(@Nullable Integer places) {
        return places == null ? "not known" : places.toString();
    }

    /// "Tue 24-Nov-2026", with the time where it is known, or "not known".
    public static String next(@Nullable Frees next) {
        if (next == null) {
            return "not known";
        }
        var on = next.on();
        return on == null
                ? Moments.dayAndDate(next.by()) + " " + Moments.time(next.by())
                : Moments.dayAndDate(on.atStartOfDay(Moments.LONDON).toInstant());
    }

    /// "open places and kit sets".
    public static String heldBackBy(Availability availability) {
        var binding = String.join(" and ", availability.binding());
        var held = availability.held() == 0 ? "" : availability.held() + " held";
        return Stream.of(binding, held).filter(some -> !some.isEmpty()).collect(Collectors.joining("; "));
    }

    /// What one limit allows: "3: 20 open, 17 taken", "not known: nobody has said how many kit sets work".
    public static String allows(Availability.Named named) {
        return switch (named.limit()) {
            case Limit.Known known ->
                known.places() + ": " + known.because()
                        + (known.notKnown() == null ? "" : ". Not known: " + known.notKnown());
            case Limit.Unknown(var why) -> "not known: " + why;
            case Limit.NotNeeded(var why) -> "no limit: " + why;
        };
    }

    public static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /// "since Sun 22-Nov-2026 09:30", where there are more patients than places.
    public String since() {
        if (there.occupancy().above() == 0) {
            return "";
        }
        var since = there.aboveSince();
        return since == null
                ? " for more than 32 days"
                : " since " + Moments.dayAndDate(since) + " " + Moments.time(since);
    }
}
