package homeward.board.cui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A person's age in the units that matter at that age.
///
/// Source: Patient Banner, table 8: days below four weeks, weeks and days below one year, months and days below two
/// years, years and months below eighteen, then years. Hours and minutes need a time of birth, which is not kept.
public final class Ages {

    private static final int WEEK = 7;
    private static final int DAYS_ALONE = 4 * WEEK;
    private static final int MONTHS_FROM = 1;
    private static final int YEARS_FROM = 2;
    private static final int YEARS_ALONE_FROM = 18;

    private Ages() {}

    public static String of(LocalDate born, LocalDate on) {
        if (on.isBefore(born)) {
            return "Unknown";
        }
        long days = ChronoUnit.DAYS.between(born, on);
        long years = ChronoUnit.YEARS.between(born, on);
        if (days < DAYS_ALONE) {
            return days + "d";
        }
        if (years < MONTHS_FROM) {
            return pair(days / WEEK, "w", days % WEEK, "d");
        }
        long months = ChronoUnit.MONTHS.between(born, on);
        if (years < YEARS_FROM) {
            return pair(months, "m", ChronoUnit.DAYS.between(born.plusMonths(months), on), "d");
        }
        return years < YEARS_ALONE_FROM ? pair(years, "y", months - 12 * years, "m") : years + "y";
    }

    private static String pair(long larger, String unit, long smaller, String smallUnit) {
        return smaller == 0 ? larger + unit : larger + unit + ' ' + smaller + smallUnit;
    }
}
