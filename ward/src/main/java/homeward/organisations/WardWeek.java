package homeward.organisations;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is said of the days of a ward: when it is open, and whose its patients are when it is not. Each statement is of
/// one weekday, and holds from its day until the next of that weekday.
///
/// @param lastDay on which the ward is open at all; null while nobody has said that it closes
public record WardWeek(
        List<HoursFrom> hours,
        List<OwnerFrom> owners,
        @Nullable LocalDate lastDay) {

    /// How many days ahead are looked at: four weeks.
    public static final int AHEAD = 28;

    public WardWeek {
        hours = List.copyOf(hours);
        owners = List.copyOf(owners);
    }

    /// When it is open on a weekday, since a day.
    ///
    /// @param hours null where it is shut all day
    public record HoursFrom(
            DayOfWeek weekday, LocalDate from, @Nullable Hours hours) {}

    /// Whose its patients are on a weekday while it is not open, since a day.
    ///
    /// @param owner null for nobody
    public record OwnerFrom(
            DayOfWeek weekday, LocalDate from, @Nullable OutOfHoursOwner owner) {}

    /// Empty where it is shut, or nobody has said.
    public Optional<Hours> hoursOn(LocalDate day) {
        return lastHours(day).flatMap(said -> Optional.ofNullable(said.hours()));
    }

    /// Empty where nobody does.
    public Optional<OutOfHoursOwner> ownerOn(LocalDate day) {
        return last(owners, OwnerFrom::weekday, OwnerFrom::from, day)
                .flatMap(said -> Optional.ofNullable(said.owner()));
    }

    /// The days to come on which something is missing, in their order. The day on which the night begins owns it.
    public List<Gap> gaps(LocalDate first, int days) {
        var gaps = new ArrayList<Gap>();
        for (var day = first; day.isBefore(first.plusDays(days)) && isOpenAtAll(day); day = day.plusDays(1)) {
            if (ownerOn(day).isEmpty()) {
                gaps.add(new Gap(day, Gap.What.NO_OWNER));
            }
            if (lastHours(day).isEmpty()) {
                gaps.add(new Gap(day, Gap.What.NO_HOURS));
            } else if (hoursOn(day).filter(Hours::areEnough).isEmpty()) {
                gaps.add(new Gap(day, Gap.What.TOO_SHORT));
            }
        }
        return List.copyOf(gaps);
    }

    private boolean isOpenAtAll(LocalDate day) {
        return lastDay == null || !day.isAfter(lastDay);
    }

    private Optional<HoursFrom> lastHours(LocalDate day) {
        return last(hours, HoursFrom::weekday, HoursFrom::from, day);
    }

    private static <T> Optional<T> last(
            List<T> said, Function<T, DayOfWeek> weekday, Function<T, LocalDate> from, LocalDate day) {
        return said.stream()
                .filter(one -> weekday.apply(one) == day.getDayOfWeek()
                        && !from.apply(one).isAfter(day))
                .max(Comparator.comparing(from));
    }
}
