package homeward.board.stay;

import homeward.board.cui.Moments;
import homeward.board.patient.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// When something happened, as it is typed: a day in three fields and a UK time. A hidden field carries the moment that
/// the form was filled with; whoever leaves day and time as they are, means that moment to the second.
final class When {
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:.]?([0-5]\\d)");

    private When() {}

    static Map<String, String> filled(Instant moment) {
        var day = Moments.dayOf(moment);
        return Map.of(
                "when", moment.toString(),
                "when-day", Integer.toString(day.getDayOfMonth()),
                "when-month", Integer.toString(day.getMonthValue()),
                "when-year", Integer.toString(day.getYear()),
                "when-time", Moments.time(moment));
    }

    static void check(Typed typed, List<Problem> found) {
        typed.demandDay("when", "Enter the day on which it happened", "The day", found);
        if (time(typed).isEmpty()) {
            found.add(new Problem("when-time", "Enter the time at which it happened, like 14:30"));
        } else if (typed.day("when").date().isPresent() && moment(typed).isEmpty()) {
            found.add(new Problem("when-time", "The clocks went forward then, and there was no such time"));
        }
    }

    /// Empty where [#check] found something wrong.
    static Optional<Instant> moment(Typed typed) {
        return typed.day("when").date().flatMap(day -> time(typed).flatMap(time -> moment(typed, day.atTime(time))));
    }

    private static Optional<Instant> moment(Typed typed, LocalDateTime said) {
        return asFilled(typed)
                .filter(moment -> LocalDateTime.ofInstant(moment, Moments.LONDON)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .equals(said))
                .or(() -> Moments.LONDON.getRules().getValidOffsets(said).stream()
                        .findFirst()
                        .map(said::toInstant));
    }

    private static Optional<Instant> asFilled(Typed typed) {
        try {
            return Optional.of(Instant.parse(typed.of("when")));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(Typed typed) {
        var found = TIME.matcher(typed.of("when-time"));
        return found.matches()
                ? Optional.of(LocalTime.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }
}
