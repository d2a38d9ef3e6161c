package homeward.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When something was taken, as searches ask for it. Source: FHIR R4, search, `date`. Dates alone are those of UTC.
///
/// @param from at or after; null for no limit
/// @param before before; null for no limit
record DateRange(@Nullable Instant from, @Nullable Instant before) {
    static final DateRange ALWAYS = new DateRange(null, null);

    private static final Pattern TO_THE_MINUTE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2})(Z|[+-]\\d{2}:\\d{2})?");
    private static final Pattern NO_OFFSET = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?");

    /// What one value of the parameter asks for; null when it asks nothing that we understand.
    static @Nullable DateRange read(String value) {
        boolean prefixed = value.length() > 2 && Character.isLetter(value.charAt(0));
        var said = range(prefixed ? value.substring(2) : value);
        if (said == null || said.from == null || said.before == null) {
            return null;
        }
        return switch (prefixed ? value.substring(0, 2) : "eq") {
            case "eq" -> said;
            case "ge" -> new DateRange(said.from, null);
            case "gt", "sa" -> new DateRange(said.before, null);
            case "le" -> new DateRange(null, said.before);
            case "lt", "eb" -> new DateRange(null, said.from);
            default -> null;
        };
    }

    DateRange and(DateRange other) {
        return new DateRange(later(from, other.from), earlier(before, other.before));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable DateRange range(String written) {
        // A plus sign that nobody escaped arrives as a space.
        var text = written.replace(' ', '+');
        var minute = TO_THE_MINUTE.matcher(text);
        if (minute.matches()) {
            var offset = minute.group(2) == null ? "Z" : minute.group(2);
            return lasting(FhirTime.read(minute.group(1) + ":00" + offset), 60_000_000L);
        }
        return lasting(FhirTime.read(NO_OFFSET.matcher(text).matches() ? text + "Z" : text), precision(text));
    }

    private static @Nullable DateRange lasting(FhirTime time, long micros) {
        return switch (time) {
            case FhirTime.Moment(var at) -> new DateRange(at, at.plusNanos(micros * 1_000L));
            case FhirTime.Dates(var from, var before) -> new DateRange(midnight(from), midnight(before));
            case FhirTime.Malformed _ -> null;
        };
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /// How long the last digit lasts, in microseconds.
    private static long precision(String text) {
        int point = text.indexOf('.');
        long micros = 1_000_000L;
        for (int i = point + 1;
                point >= 0 && micros > 1 && i < text.length() && Character.isDigit(text.charAt(i));
                i++) {
            micros /= 10;
        }
        return micros;
    }
}
