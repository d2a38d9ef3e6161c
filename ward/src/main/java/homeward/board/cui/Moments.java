package homeward.board.cui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/// Dates and times as clinicians read them, in London, whatever the settings of this machine.
///
/// Source: D+Ta-0006 to 0010 and 0018 (14-Aug-1980), D+Tb-0001 to 0010 (24 hours, HH:mm, midnight is 00:00).
public final class Moments {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Duration HOURS_AWAY = Duration.ofHours(18);
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private Moments() {}

    public static String date(LocalDate day) {
        return two(day.getDayOfMonth()) + '-' + MONTHS.get(day.getMonthValue() - 1) + '-' + four(day.getYear());
    }

    public static String date(Instant moment) {
        return date(dayOf(moment));
    }

    /// With the day of the week before it: "Tue 05-Jan-2009" (D+Ta-0016, D+Ta-0017).
    public static String dayAndDate(Instant moment) {
        var day = dayOf(moment);
        return DAYS.get(day.getDayOfWeek().getValue() - 1) + ' ' + date(day);
    }

    public static String time(Instant moment) {
        var local = local(moment);
        return two(local.getHour()) + ':' + two(local.getMinute());
    }

    public static String timeWithSeconds(Instant moment) {
        return time(moment) + ':' + two(local(moment).getSecond());
    }

    public static String dateAndTime(Instant moment) {
        return date(moment) + ' ' + time(moment);
    }

    /// The time alone where it is only hours away, and otherwise with its date. Stands beside how long ago it was, or
    /// how long it is until then, so that one evening is not taken for another.
    public static String near(Instant moment, Instant now) {
        var away = Duration.between(moment, now).abs();
        return away.compareTo(HOURS_AWAY) < 0 ? time(moment) : dateAndTime(moment);
    }

    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, LONDON);
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, LONDON);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String four(int year) {
        return "0".repeat(Math.max(0, 4 - Integer.toString(year).length())) + year;
    }
}
