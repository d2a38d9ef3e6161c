package homeward.stories;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened on three wards within a fortnight, made up: 60 patients, five a day for twelve days.
///
/// Nobody needs to believe it; what matters is that it is the same each time, and that a tally can be kept of it by
/// hand. Every tenth patient is transferred, every twelfth goes on leave for a night, one is escalated to hospital and
/// comes back, one dies. On the day of a strike half the staff is there, and half the places are open. Some discharges
/// are written down on the day after. Of one patient it turns out a week later
/// that they had gone home the day before.
final class Fortnight {
    static final int DAYS = 14;
    static final int PATIENTS = 60;
    static final int STRIKE = 9;
    static final int OPEN = 20;
    static final int OPEN_ON_STRIKE = 10;
    static final List<String> WARDS = List.of("frailty", "respiratory", "heart");

    private static final int FIRST_DAYS = 12;
    private static final int ESCALATED = 7;
    private static final int DIES = 14;
    private static final int WENT_HOME_BEFORE = 3;

    /// What somebody writes down.
    ///
    /// @param recordedOn the day, counted from 1, on which they do
    /// @param to the ward to which a patient is admitted or transferred
    record Event(
            int patient,
            String what,
            int day,
            LocalTime time,
            int recordedOn,
            @Nullable String to) {

        String when() {
            return "day " + day + " " + time;
        }
    }

    private final List<Event> events = new ArrayList<>();

    Fortnight() {
        for (int patient = 1; patient <= PATIENTS; patient++) {
            live(patient);
        }
        events.sort(Comparator.comparingInt(Event::recordedOn)
                .thenComparingInt(Event::day)
                .thenComparing(Event::time)
                .thenComparingInt(Event::patient));
    }

    private void live(int patient) {
        int first = 1 + (patient - 1) % FIRST_DAYS;
        int ward = (patient + (patient - 1) / FIRST_DAYS) % WARDS.size();
        add(patient, "admitted", first, LocalTime.of(9 + patient % 7, 10), first, WARDS.get(ward));
        int last = first + 2 + patient * 7 % 9;
        if (patient == DIES) {
            add(patient, "died", first + 3, LocalTime.of(4, 30), first + 3, null);
            return;
        }
        if (patient == ESCALATED) {
            add(patient, "to-hospital", first + 1, LocalTime.of(22, 15), first + 1, null);
            add(patient, "return", first + 3, LocalTime.of(16, 0), first + 3, null);
            last = first + 6;
        } else if (patient % 10 == 4) {
            add(patient, "transfer", first + 1, LocalTime.of(11, 30), first + 1, WARDS.get((ward + 1) % WARDS.size()));
        } else if (patient % 12 == 5 && last > first + 2) {
            add(patient, "leave", first + 1, LocalTime.of(10, 0), first + 1, null);
            add(patient, "return", first + 2, LocalTime.of(18, 0), first + 2, null);
        }
        int written = patient % 15 == 8 ? last + 1 : last;
        add(patient, "discharge", last, LocalTime.of(14, 20), written, null);
    }

    private void add(int patient, String what, int day, LocalTime time, int recordedOn, @Nullable String to) {
        if (recordedOn <= DAYS) {
            events.add(new Event(patient, what, day, time, recordedOn, to));
        }
    }

    /// In the order in which they are written down.
    List<Event> recordedOn(int day) {
        return events.stream().filter(event -> event.recordedOn() == day).toList();
    }

    List<Event> of(int patient) {
        return events.stream().filter(event -> event.patient() == patient).toList();
    }

    /// The discharge that is corrected when all else is written down.
    Event wrong() {
        return of(WENT_HOME_BEFORE).getLast();
    }

    /// What had happened instead.
    Event right() {
        var wrong = wrong();
        return new Event(wrong.patient(), wrong.what(), wrong.day() - 1, LocalTime.of(17, 40), DAYS + 1, null);
    }

    /// When the first day is, for the last to be over.
    static LocalDate firstDay(LocalDate today) {
        return today.minusDays(DAYS);
    }
}
