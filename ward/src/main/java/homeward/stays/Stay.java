package homeward.stays;

import homeward.vocabulary.PatientNo;
import homeward.vocabulary.StayNo;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// A patient's time on a virtual ward that has not ended.
///
/// @param ward where they are, or from where they are away
/// @param since when they came to this ward, went away, or came back
public record Stay(StayNo no, PatientNo patient, WardId ward, Instant admittedAt, Presence presence, Instant since) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /// Day of stay as wards count it: the day of admission is day 1.
    public long day(Instant now) {
        return ChronoUnit.DAYS.between(dateOf(admittedAt), dateOf(now)) + 1;
    }

    public boolean isAway() {
        return presence != Presence.ON_THE_WARD;
    }

    private static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, LONDON);
    }
}
