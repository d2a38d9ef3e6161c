package homeward.board.stay;

import homeward.organisations.FindWards;
import homeward.organisations.Ward;
import homeward.patients.FindPatients;
import homeward.patients.Patient;
import homeward.plumbing.Reach;
import homeward.stays.Entry;
import homeward.stays.Left;
import homeward.stays.ReadLedger;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.StayNo;
import homeward.vocabulary.WardId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds a stay for the people of a ward on which the patient has a place, or had one within the last 28 days.
///
/// Who has left is within nobody's reach any more. So the name is read past the reader's own reach, after the gate let
/// them on to the ward, and after the ledger, within their own reach, told that the stay was there. The audit hears of
/// it as of any other look.
@Component
class FindStay {
    static final Duration LOOKED_BACK = Duration.ofDays(28);

    private final FindWards findWards;
    private final ReadLedger readLedger;
    private final FindPatients findPatients;

    FindStay(FindWards findWards, ReadLedger readLedger, FindPatients findPatients) {
        this.findWards = findWards;
        this.readLedger = readLedger;
        this.findPatients = findPatients;
    }

    /// @param stay as it stands in the address
    Optional<OneStay> on(String ward, String stay, Instant now) {
        return stay.matches("\\d{1,18}")
                ? findWards.byId(new WardId(ward)).flatMap(found -> on(found, new StayNo(Long.parseLong(stay)), now))
                : Optional.empty();
    }

    private Optional<OneStay> on(Ward ward, StayNo no, Instant now) {
        var entries = readLedger.of(no);
        return until(entries, ward.id(), now)
                .filter(until -> until.isAfter(now.minus(LOOKED_BACK)))
                .map(_ -> new OneStay(
                        ward,
                        no,
                        Objects.requireNonNull(names(Set.of(entries.getFirst().patient()))
                                .get(entries.getFirst().patient())),
                        entries,
                        readLedger.particulars(Set.of(no)).get(no)));
    }

    /// Who left the ward within the last 28 days, the last first.
    List<Left> left(WardId ward, Instant now) {
        return readLedger.leftFrom(ward, now.minus(LOOKED_BACK));
    }

    /// Their names. Ask only for those who have or had a place on a ward of the reader.
    Map<PatientNo, Patient> names(Set<PatientNo> patients) {
        return Reach.within(Reach.HOUSE, () -> findPatients.byNumber(patients));
    }

    /// Until when the patient had a place on the ward; now where they still have, and empty where they never had. What
    /// was corrected away was there until it was.
    private static Optional<Instant> until(List<Entry> entries, WardId ward, Instant now) {
        var until = entries.stream()
                .filter(entry -> OneStay.wardOf(entry.what()).equals(Optional.of(ward)))
                .findFirst()
                .map(_ -> entries.getLast().recordedAt());
        @Nullable WardId at = null;
        for (var entry : OneStay.standing(entries)) {
            if (ward.equals(at)) {
                until = Optional.of(entry.happenedAt());
            }
            at = OneStay.ends(entry.what())
                    ? null
                    : OneStay.wardOf(entry.what()).orElse(at);
        }
        return ward.equals(at) ? Optional.of(now) : until;
    }
}
