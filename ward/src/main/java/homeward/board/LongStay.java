package homeward.board;

import org.jspecify.annotations.Nullable;

/// What a page says of a stay that grows long. Nobody is ever discharged by the clock.
///
/// Source: NHS England, virtual wards operational framework: a stay of up to 14 days.
public record LongStay(String text, boolean over) {
    private static final long TO_PLAN = 10;
    private static final long LONGEST_MEANT = 14;

    /// Null while there is nothing to say.
    ///
    /// @param day the day of admission is day 1
    public static @Nullable LongStay on(long day) {
        if (day < TO_PLAN) {
            return null;
        }
        return day < LONGEST_MEANT
                ? new LongStay(
                        "Day " + day + " of the 14 for which a virtual ward is meant. Plan the discharge.", false)
                : new LongStay(
                        "Day " + day + ". A virtual ward is meant for up to 14 days: review whether it is still right.",
                        true);
    }
}
