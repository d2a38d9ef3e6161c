package homeward.board.home;

import homeward.audit.Deed;
import homeward.audit.Done;
import homeward.audit.Entry;
import homeward.audit.Outcome;
import homeward.board.cui.Moments;
import homeward.staff.Role;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who looked at somebody's own record, in the words of those who do not work here.
///
/// @param known whether it is known here whose record it is
/// @param older the number before which the next page begins; null where there is none
public record OwnAccessLog(
        boolean known, List<Line> lines, @Nullable Long older) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, h:mma", Locale.UK);

    /// One look, or one change.
    ///
    /// @param reason what they said of an emergency; null where nobody asked
    public record Line(
            String when,
            String who,
            String role,
            String what,
            boolean emergency,
            @Nullable String reason) {

        static Line of(Entry entry) {
            var doer = entry.doer();
            boolean emergency = entry.done().purpose().equals(Done.EMERGENCY);
            return new Line(
                    OwnAccessLog.when(entry.at()),
                    doer.actor().name(),
                    Role.of(doer.role()).map(Role::title).orElse("A computer system"),
                    OwnAccessLog.what(entry.deed(), entry.done().outcome()),
                    emergency,
                    entry.done().reason());
        }
    }

    /// "14 August 1980, 2:05pm". Source: NHS digital service manual, dates and times in content.
    static String when(Instant moment) {
        return WHEN.format(ZonedDateTime.ofInstant(moment, Moments.LONDON))
                .replace("AM", "am")
                .replace("PM", "pm");
    }

    private static String what(Deed deed, Outcome outcome) {
        var what = words(deed);
        return outcome == Outcome.DONE ? what : what + ". It did not work: they saw nothing new";
    }

    private static String words(Deed deed) {
        return switch (deed) {
            case PATIENT_READ -> "Looked at your record";
            case PATIENT_QUERY -> "Looked at a list with your name on it";
            case PATIENT_CREATE -> "Added something to your record";
            case PATIENT_UPDATE -> "Changed something in your record";
            case PATIENT_DELETE -> "Took something out of your record";
            case INTAKE -> "Sent readings of yours";
            case EXPORT -> "Made a copy of your record";
            case BREAK_GLASS -> "Opened your record in an emergency";
            case AUDIT_READ -> "Checked who had looked at your record";
            case MACHINE_ADD -> "Linked a device of yours to your record";
            case ACCOUNT_CHANGE -> "Linked a sign-in to your record, or made a link for it";
            case SETTINGS_CHANGE,
                    SIGN_IN,
                    SIGN_IN_REFUSED,
                    SIGN_OUT,
                    RE_SEAL,
                    MACHINE_ENROL,
                    MACHINE_REVOKE,
                    MACHINE_REFUSED -> deed.title();
        };
    }
}
