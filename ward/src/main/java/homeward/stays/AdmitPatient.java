package homeward.stays;

import homeward.patients.FindPatients;
import homeward.patients.Patient;
import homeward.patients.Person;
import homeward.patients.RegisterPatients;
import homeward.plumbing.Reach;
import homeward.vocabulary.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
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
                        ? keptOnce(() -> admitted(person, admitted, at, by, now))
                        : new Recorded.NotAccountable());
    }

    /// Where two admit somebody new at the same moment, one of them registers the person; the other looks again.
    private Recorded keptOnce(Supplier<Recorded> admitting) {
        try {
            return keepLedger.inOneTransaction(admitting);
        } catch (DuplicateKeyException _) {
            return keepLedger.inOneTransaction(admitting);
        }
    }

    private Recorded admitted(Person person, Happening.Admitted admitted, Instant at, Actor by, Instant now) {
        var known = Optional.ofNullable(person.nhsNumber()).flatMap(findPatients::byNhsNumber);
        if (known.filter(one -> !one.person().birthDate().equals(person.birthDate()))
                .isPresent()) {
            return new Recorded.SomebodyElse();
        }
        var patient = known.flatMap(one -> findPatients.hold(one.no())).orElseGet(() -> registered(person));
        if (!stays.of(Set.of(patient.no())).isEmpty()) {
            return new Recorded.AlreadyOnAWard();
        }
        var line = new KeepLedger.Line(admitted, at, by, null, null);
        return keepLedger.begin(entries.begin(patient.no()), patient, line, now);
    }

    private Patient registered(Person person) {
        return registerPatients.register(List.of(person)).getFirst();
    }
}
