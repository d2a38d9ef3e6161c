package homeward.beds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/// A moment as people and programs type it, by ISO 8601.
public final class TypedMoment {
    /// Of every way in which it may be typed.
    public static final String EXAMPLES = "like 2026-11-22, 2026-11-22T09:30 or 2026-11-22T09:30:00Z";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT);

    private TypedMoment() {}

    /// A day is its beginning in London; a time without an offset is London's; empty where it is none of these, or a
    /// year that no figure is of.
    public static Optional<Instant> of(String typed) {
        try {
            var moment = ISO.parseBest(typed.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            var instant = switch (moment) {
                case OffsetDateTime withOffset -> withOffset.toInstant();
                case LocalDateTime local -> local.atZone(LONDON).toInstant();
                case LocalDate day -> day.atStartOfDay(LONDON).toInstant();
                default -> null;
            };
            return Optional.ofNullable(instant).filter(TypedMoment::isOfOurTime);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static boolean isOfOurTime(Instant moment) {
        int year = moment.atZone(LONDON).getYear();
        return year >= 2000 && year < 2200;
    }
}
