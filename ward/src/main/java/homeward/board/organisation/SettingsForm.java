package homeward.board.organisation;

import homeward.organisations.Hours;
import homeward.organisations.Lead;
import homeward.organisations.OutOfHoursOwner;
import homeward.organisations.SettingsOfWard;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The forms of a ward's settings: what stands in them at first, and what is wrong with what was typed.
public final class SettingsForm {
    private SettingsForm() {}

    public static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /// What holds on that day. Whatever somebody typed goes before it.
    static TypedForm filled(SettingsOfWard settings, LocalDate today, TypedForm typed, ZoneId zone) {
        var fields = new HashMap<String, String>();
        fields.put("name", settings.ward().name());
        fields.put("word", settings.word());
        var lead = settings.leadOn(today);
        if (lead != null) {
            fields.put("lead", lead.name());
            fields.put("grade", lead.grade().word());
            fields.put("username", Optional.ofNullable(lead.username()).orElse(""));
        }
        for (var day : DayOfWeek.values()) {
            // The first such day from today on.
            var next = today.plusDays(
                    Math.floorMod(day.getValue() - today.getDayOfWeek().getValue(), 7));
            settings.week().hoursOn(next).ifPresent(hours -> {
                fields.put("opens-" + day.getValue(), hours.from());
                fields.put("closes-" + day.getValue(), hours.until());
            });
            settings.week().ownerOn(next).ifPresent(owner -> {
                fields.put("owner-" + day.getValue(), owner.name());
                fields.put(
                        "contact-" + day.getValue(),
                        Optional.ofNullable(owner.contact()).orElse(""));
            });
        }
        fields.put("catchment", settings.catchmentOn(today));
        for (var part : new String[] {"lead-from", "hours-from", "owners-from", "catchment-from"}) {
            fields.putAll(TypedForm.typed(part, today));
        }
        var closes = settings.closesAt();
        if (closes != null) {
            fields.putAll(TypedForm.typed("last", LocalDate.ofInstant(closes.minusMillis(1), zone)));
        }
        fields.putAll(typed.typed());
        return new TypedForm(fields, typed.problems());
    }

    static TypedForm checked(TypedForm form) {
        return switch (form.value("part")) {
            case "names" ->
                form.needing("name", "Enter what the ward is called")
                        .line("name")
                        .needing("word", "Enter what your site calls such a ward, like hospital at home")
                        .line("word");
            case "lead" -> lead(form).needingDay("lead-from");
            case "hours" -> hours(form).needingDay("hours-from");
            case "owners" -> owners(form).needingDay("owners-from");
            case "catchment" ->
                form.needing("catchment", "Enter whose patients the ward takes")
                        .text("catchment")
                        .needingDay("catchment-from");
            case "closing" -> form.allowingDay("last");
            default -> form.with("name", "Nothing was changed: send one of the forms of this page");
        };
    }

    private static TypedForm lead(TypedForm form) {
        if (form.value("lead").isEmpty()) {
            return form.value("username").isEmpty() ? form : form.with("lead", "Enter the name of the lead");
        }
        var checked = form.line("lead").line("username");
        return Lead.Grade.of(form.value("grade")).isPresent()
                ? checked
                : checked.with("grade", "Choose what the lead is. An advanced practitioner does not lead a ward");
    }

    private static TypedForm hours(TypedForm form) {
        var checked = form;
        for (var day : DayOfWeek.values()) {
            int no = day.getValue();
            if (!isShut(form, no) && hours(form, no).isEmpty()) {
                checked = checked.with(
                        "opens-" + no,
                        weekday(day) + ": enter two times, like 08:00 and 20:00, the first before the second");
            }
        }
        return checked;
    }

    private static TypedForm owners(TypedForm form) {
        var checked = form;
        for (var day : DayOfWeek.values()) {
            int no = day.getValue();
            checked = checked.line("owner-" + no).line("contact-" + no);
            if (form.value("owner-" + no).isEmpty()
                    && !form.value("contact-" + no).isEmpty()) {
                checked = checked.with("owner-" + no, weekday(day) + ": enter whom one reaches there");
            }
        }
        return checked;
    }

    private static boolean isShut(TypedForm form, int no) {
        return form.value("opens-" + no).isEmpty() && form.value("closes-" + no).isEmpty();
    }

    private static Optional<Hours> hours(TypedForm form, int no) {
        return Hours.read(form.value("opens-" + no), form.value("closes-" + no));
    }

    /// Empty for a day on which it is shut.
    static Map<DayOfWeek, Optional<Hours>> hoursOf(TypedForm form) {
        var week = new EnumMap<DayOfWeek, Optional<Hours>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, hours(form, day.getValue()));
        }
        return week;
    }

    /// Empty for a day that nobody owns.
    static Map<DayOfWeek, Optional<OutOfHoursOwner>> ownersOf(TypedForm form) {
        var week = new EnumMap<DayOfWeek, Optional<OutOfHoursOwner>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var name = form.value("owner-" + day.getValue());
            var contact = form.value("contact-" + day.getValue());
            week.put(
                    day,
                    name.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new OutOfHoursOwner(name, contact.isEmpty() ? null : contact)));
        }
        return week;
    }

    /// Empty for nobody.
    static Optional<Lead> leadOf(TypedForm form) {
        var username = form.value("username");
        return Lead.Grade.of(form.value("grade"))
                .filter(_ -> !form.value("lead").isEmpty())
                .map(grade -> new Lead(form.value("lead"), grade, username.isEmpty() ? null : username));
    }
}
