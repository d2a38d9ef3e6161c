package homeward.access;

import homeward.machines.EnrolmentCode;
import homeward.patients.FindPatients;
import homeward.plumbing.Reach;
import homeward.staff.SignedIn;
import homeward.vocabulary.PatientNo;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A patient links how they sign in to their record: with a code that the ward gave them, good once and for a quarter
/// of an hour, and their date of birth. Who has the code alone, or guesses birthdays, gets nothing.
@Component
public class LinkOwnRecord {
    public static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private final OwnRecords ownRecords;
    private final KnowOwnRecord knowOwnRecord;
    private final FindPatients findPatients;

    LinkOwnRecord(OwnRecords ownRecords, KnowOwnRecord knowOwnRecord, FindPatients findPatients) {
        this.ownRecords = ownRecords;
        this.knowOwnRecord = knowOwnRecord;
        this.findPatients = findPatients;
    }

    /// Made by somebody of the ward, for a patient whom they know to be the right one.
    public EnrolmentCode codeFor(PatientNo patient) {
        var code = EnrolmentCode.random();
        Reach.run(Reach.HOUSE, () -> ownRecords.addCode(code.sha256(), patient, GOOD_FOR));
        return code;
    }

    /// Whether the record is theirs from now on. Why not, is not told.
    public boolean link(SignedIn person, String typed, LocalDate born) {
        return Reach.within(
                Reach.HOUSE,
                () -> EnrolmentCode.read(typed)
                        .map(EnrolmentCode::sha256)
                        .flatMap(code -> linked(code, born))
                        .map(patient -> {
                            knowOwnRecord.note(person.actor().username(), patient);
                            return patient;
                        })
                        .isPresent());
    }

    private Optional<PatientNo> linked(byte[] code, LocalDate born) {
        var patient = ownRecords.tryCode(code);
        boolean right = patient.map(no -> findPatients.byNumber(List.of(no)).get(no))
                .filter(found -> born.equals(found.person().birthDate()))
                .isPresent();
        return right && ownRecords.useCode(code) ? patient : Optional.empty();
    }
}
