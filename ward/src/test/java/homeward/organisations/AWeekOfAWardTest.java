package homeward.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.organisations.Gap.What;
import homeward.organisations.WardWeek.HoursFrom;
import homeward.organisations.WardWeek.OwnerFrom;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AWeekOfAWardTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final LocalDate LONG_AGO = LocalDate.parse("2025-01-01");
    private static final OutOfHoursOwner GP = new OutOfHoursOwner("GP out of hours", "111");

    @Test
    void of_which_nobody_said_anything_has_a_gap_on_each_day() {
        assertThat(new WardWeek(List.of(), List.of(), null).gaps(MONDAY, 2))
                .containsExactly(
                        new Gap(MONDAY, What.NO_OWNER),
                        new Gap(MONDAY, What.NO_HOURS),
                        new Gap(MONDAY.plusDays(1), What.NO_OWNER),
                        new Gap(MONDAY.plusDays(1), What.NO_HOURS));
    }

    @Test
    void that_is_whole_has_no_gap() {
        assertThat(whole().gaps(MONDAY, 28)).isEmpty();
    }

    @Test
    void with_a_weekday_that_nobody_owns_has_a_gap_on_each_of_them() {
        var owners = new ArrayList<>(whole().owners());
        owners.removeIf(said -> said.weekday() == DayOfWeek.SATURDAY);
        assertThat(new WardWeek(whole().hours(), owners, null).gaps(MONDAY, 14))
                .containsExactly(
                        new Gap(LocalDate.parse("2026-11-28"), What.NO_OWNER),
                        new Gap(LocalDate.parse("2026-12-05"), What.NO_OWNER));
    }

    @Test
    void shows_a_gap_that_is_still_to_come_from_the_day_on_which_it_begins() {
        var owners = new ArrayList<>(whole().owners());
        owners.add(new OwnerFrom(DayOfWeek.MONDAY, LocalDate.parse("2026-12-07"), null));
        var week = new WardWeek(whole().hours(), owners, null);
        assertThat(week.gaps(MONDAY, 28))
                .containsExactly(
                        new Gap(LocalDate.parse("2026-12-07"), What.NO_OWNER),
                        new Gap(LocalDate.parse("2026-12-14"), What.NO_OWNER));
        assertThat(week.ownerOn(LocalDate.parse("2026-11-30"))).contains(GP);
    }

    @Test
    void is_too_short_where_it_opens_late_closes_early_or_does_not_open() {
        var hours = new ArrayList<>(whole().hours());
        hours.add(new HoursFrom(DayOfWeek.MONDAY, MONDAY, new Hours(8 * 60 + 1, 20 * 60)));
        hours.add(new HoursFrom(DayOfWeek.TUESDAY, MONDAY, new Hours(8 * 60, 20 * 60 - 1)));
        hours.add(new HoursFrom(DayOfWeek.SUNDAY, MONDAY, null));
        assertThat(new WardWeek(hours, whole().owners(), null).gaps(MONDAY, 7))
                .containsExactly(
                        new Gap(MONDAY, What.TOO_SHORT),
                        new Gap(MONDAY.plusDays(1), What.TOO_SHORT),
                        new Gap(MONDAY.plusDays(6), What.TOO_SHORT));
    }

    @Test
    void needs_nobody_after_its_last_day() {
        assertThat(new WardWeek(List.of(), List.of(), MONDAY).gaps(MONDAY, 7))
                .extracting(Gap::day)
                .containsOnly(MONDAY);
        assertThat(new WardWeek(List.of(), List.of(), MONDAY).gaps(MONDAY.plusDays(1), 7))
                .isEmpty();
    }

    @Test
    void is_read_as_people_type_times() {
        assertThat(Hours.read("8:00", "2000")).contains(Hours.LEAST);
        assertThat(Hours.read("08.00", "24:00").orElseThrow().until()).isEqualTo("24:00");
        assertThat(Hours.read("00:00", "24:00").orElseThrow().areEnough()).isTrue();
        for (var wrong : List.of("", "8", "24:01", "25:00", "8am", "20:60")) {
            assertThat(Hours.read("07:00", wrong)).as(wrong).isEmpty();
        }
        assertThat(Hours.read("20:00", "08:00")).isEmpty();
    }

    private static WardWeek whole() {
        return new WardWeek(
                Stream.of(DayOfWeek.values())
                        .map(day -> new HoursFrom(day, LONG_AGO, Hours.LEAST))
                        .toList(),
                Stream.of(DayOfWeek.values())
                        .map(day -> new OwnerFrom(day, LONG_AGO, GP))
                        .toList(),
                null);
    }
}
