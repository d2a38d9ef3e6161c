package homeward.stays;

import homeward.patients.FindPatients;
import homeward.patients.Patient;
import homeward.patients.Person;
import homeward.patients.RegisterPatients;
import homeward.plumbing.Reach;
import homeward.vocabulary.Actor;
import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Takes one person on to a ward, with the clinical minimum.
@Component
public class AdmitPatient {
    private final RegisterPatients registerPatients;
    private final FindPatients findPatients;
    private final Stays stays;
    private final LedgerEntries entries;
    private final KeepLedger keepLedger;
    private final CheckAccountable checkAccountable;

    AdmitPatient(
            RegisterPatients registerPatients,
            FindPatients findPatients,
            Stays stays,
            LedgerEntries entries,
            KeepLedger keepLedger,
            CheckAccountable checkAccountable) {
        this.registerPatients = registerPatients;
        this.findPatients = findPatients;
        this.stays = stays;
        this.entries = entries;
        this.keepLedger = keepLedger;
        this.checkAccountable = checkAccountable;
    }

    /// Whoever is known by the NHS number is who is admitted, with what was known of them before; their date of birth
    /// must be the same.
    ///
    /// @param person under an id of its own, where nobody is known by the NHS number
    public Recorded admit(Person person, Happening.Admitted admitted, Instant at, Actor by, Instant now) {
        return Reach.within(
                Reach.HOUSE,
                () -> checkAccountable.mayAnswer(admitted, admitted.ward(), now)
                        ? keepLedger.inOneTransaction(() -> admitted(person, admitted, at, by, now))
                        : new Recorded.NotAccountable());
    }

    private Recorded admitted(Person person, Happening.Admitted admitted, Instant at, Actor by, Instant now) {
        var known = Optional.ofNullable(person.nhsNumber()).flatMap(findPatients::byNhsNumber);
        if (known.filter(one -> !one.person().birthDate().equals(person.birthDate()))
                .isPresent()) {
            return new Recorded.SomebodyElse();
        }
        var patient = known.map(Patient::no).orElseGet(() -> registered(person));
        if (!stays.of(Set.of(patient)).isEmpty()) {
            return new Recorded.AlreadyOnAWard();
        }
        var line = new KeepLedger.Line(admitted, at, by, null, null);
        return keepLedger.begin(entries.begin(patient), patient, line, now);
    }

    private PatientNo registered(Person person) {
        return registerPatients.register(List.of(person)).getFirst().no();
    }
}
