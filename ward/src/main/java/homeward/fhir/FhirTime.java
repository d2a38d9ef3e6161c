package homeward.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/// A FHIR dateTime or instant. Source: FHIR R4, datatypes, `dateTime`: with a time of day, seconds and an offset stand.
public sealed interface FhirTime {

    /// To the microsecond, which is what is kept; what lies beyond is cut off.
    record Moment(Instant at) implements FhirTime {}

    /// Only a year, a month or a day was said.
    ///
    /// @param before the first day after it
    record Dates(LocalDate from, LocalDate before) implements FhirTime {}

    record Malformed() implements FhirTime {}

    static FhirTime read(String text) {
        try {
            return switch (text.length()) {
                case 4 -> year(number(text, 0, 4));
                case 7 -> month(text);
                case 10 -> day(text);
                default -> text.length() < 20 ? new Malformed() : moment(text);
            };
        } catch (DateTimeException | NumberFormatException _) {
            return new Malformed();
        }
    }

    private static FhirTime year(int year) {
        return new Dates(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    private static FhirTime month(String text) {
        mark(text, 4, '-');
        var month = YearMonth.of(number(text, 0, 4), number(text, 5, 7));
        return new Dates(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    private static FhirTime day(String text) {
        var day = date(text);
        return new Dates(day, day.plusDays(1));
    }

    private static LocalDate date(String text) {
        mark(text, 4, '-');
        mark(text, 7, '-');
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static FhirTime moment(String text) {
        var date = date(text);
        mark(text, 10, 'T');
        mark(text, 13, ':');
        mark(text, 16, ':');
        long seconds = 3600L * upTo(23, text, 11) + 60L * upTo(59, text, 14) + upTo(60, text, 17);
        int end = 19;
        long nanos = 0;
        if (text.charAt(end) == '.') {
            int from = ++end;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            if (end == from) {
                return new Malformed();
            }
            nanos = micros(text, from, end) * 1_000L;
        }
        return new Moment(Instant.ofEpochSecond(
                date.toEpochDay() * 86_400L + seconds - offset(text, end).getTotalSeconds(), nanos));
    }

    private static int micros(String text, int from, int end) {
        int micros = 0;
        for (int i = 0; i < 6; i++) {
            micros = micros * 10 + (from + i < end ? text.charAt(from + i) - '0' : 0);
        }
        return micros;
    }

    private static ZoneOffset offset(String text, int at) {
        if (text.length() == at + 1 && text.charAt(at) == 'Z') {
            return ZoneOffset.UTC;
        }
        if (text.length() != at + 6) {
            throw new NumberFormatException();
        }
        char sign = text.charAt(at);
        if (sign != '+' && sign != '-') {
            throw new NumberFormatException();
        }
        mark(text, at + 3, ':');
        int minutes = upTo(14, text, at + 1) * 60 + upTo(59, text, at + 4);
        if (minutes > 14 * 60) {
            throw new NumberFormatException();
        }
        return ZoneOffset.ofTotalSeconds((sign == '-' ? -60 : 60) * minutes);
    }

    private static int upTo(int most, String text, int at) {
        int number = number(text, at, at + 2);
        if (number > most) {
            throw new NumberFormatException();
        }
        return number;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                throw new NumberFormatException();
            }
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void mark(String text, int at, char wanted) {
        if (text.charAt(at) != wanted) {
            throw new NumberFormatException();
        }
    }
}
