package homeward.organisations;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// When a ward is open on one day, in minutes after midnight as the clocks show it.
public record Hours(int opens, int closes) {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-4])[:.]?([0-5]\\d)");

    /// The least that is asked of a virtual ward: 8am to 8pm, on seven days. Source: NHS England, Virtual wards
    /// operational framework.
    public static final Hours LEAST = new Hours(8 * HOUR, 20 * HOUR);

    public Hours {
        if (opens < 0 || opens >= closes || closes > DAY) {
            throw new IllegalArgumentException("A ward opens before it closes");
        }
    }

    /// As somebody typed it: "8:00", "0800", "24:00". Empty where it is no such time, or the second is not after the
    /// first.
    public static Optional<Hours> read(String from, String until) {
        int opens = minutes(from);
        int closes = minutes(until);
        return opens < 0 || closes < 0 || opens >= closes ? Optional.empty() : Optional.of(new Hours(opens, closes));
    }

    private static int minutes(String typed) {
        var found = TIME.matcher(typed.strip());
        if (!found.matches()) {
            return -1;
        }
        int minutes = Integer.parseInt(found.group(1)) * HOUR + Integer.parseInt(found.group(2));
        return minutes > DAY ? -1 : minutes;
    }

    public boolean areEnough() {
        return opens <= LEAST.opens && closes >= LEAST.closes;
    }

    /// "08:00".
    public String from() {
        return time(opens);
    }

    /// "20:00", or "24:00" for the end of the day.
    public String until() {
        return time(closes);
    }

    private static String time(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / HOUR, minutes % HOUR);
    }
}
