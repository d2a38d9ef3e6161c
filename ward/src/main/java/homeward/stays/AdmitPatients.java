package homeward.stays;

import homeward.audit.Witness;
import homeward.patients.Patient;
import homeward.patients.RegisterPatients;
import homeward.plumbing.Reach;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.StayNo;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes people on to their wards at the word of another system: all of them or none, and none of them unwatched.
@Component
public class AdmitPatients {
    private static final String AT_ITS_WORD = "Another system says so";

    private final RegisterPatients registerPatients;
    private final Stays stays;
    private final LedgerEntries entries;
    private final WhoIsReached whoIsReached;
    private final WhoAnswers whoAnswers;
    private final ApplicationEventPublisher house;

    AdmitPatients(
            RegisterPatients registerPatients,
            Stays stays,
            LedgerEntries entries,
            WhoIsReached whoIsReached,
            WhoAnswers whoAnswers,
            ApplicationEventPublisher house) {
        this.registerPatients = registerPatients;
        this.stays = stays;
        this.entries = entries;
        this.whoIsReached = whoIsReached;
        this.whoAnswers = whoAnswers;
        this.house = house;
    }

    /// In the order given. A patient who has a place on a ward already keeps it, or moves to the ward named.
    @Transactional
    public List<Patient> admit(List<Admission> admissions) {
        return admitFor(Reach.HOUSE, admissions);
    }

    /// The same for a sender who reaches some wards only.
    ///
    /// @throws OptimisticLockingFailureException when somebody else put a patient under one of these ids
    ///     at the same moment; nothing was kept
    @Transactional
    public List<Patient> admitFor(Reach sender, List<Admission> admissions) {
        var patients = registerPatients.register(
                admissions.stream().map(Admission::person).toList());
        var present = present(patients);
        demandReached(sender, present.keySet());
        var changes = new ArrayList<WhereaboutsChanged.Change>();
        for (int i = 0; i < patients.size(); i++) {
            place(patients.get(i), admissions.get(i), present, changes);
        }
        house.publishEvent(new WhereaboutsChanged(List.copyOf(changes)));
        return patients;
    }

    private Map<PatientNo, Stay> present(List<Patient> patients) {
        var numbers = patients.stream().map(Patient::no).collect(Collectors.toSet());
        return stays.of(numbers).stream()
                .collect(Collectors.toMap(Stay::patient, Function.identity(), (one, _) -> one, HashMap::new));
    }

    private void place(
            Patient patient,
            Admission admission,
            Map<PatientNo, Stay> present,
            List<WhereaboutsChanged.Change> changes) {
        var at = admission.admittedAt().truncatedTo(ChronoUnit.MICROS);
        var stay = present.get(patient.no());
        if (stay == null) {
            var begun = entries.begin(patient.no());
            var who = whoAnswers.on(admission.ward(), at);
            add(begun, new Happening.Admitted(admission.ward(), who, null), at, null);
            present.put(patient.no(), new Stay(begun, patient.no(), admission.ward(), at, Presence.ON_THE_WARD, at));
            changes.add(change(patient, null, at));
        } else if (!stay.ward().equals(admission.ward())) {
            transfer(stay, admission.ward(), at);
            present.put(
                    patient.no(),
                    new Stay(stay.no(), patient.no(), admission.ward(), stay.admittedAt(), Presence.ON_THE_WARD, at));
            changes.add(change(patient, stay.presence(), at));
        }
    }

    /// Never before the patient came to where they are.
    private void transfer(Stay stay, WardId ward, Instant said) {
        var at = said.isBefore(stay.since()) ? stay.since() : said;
        if (stay.isAway()) {
            add(stay.no(), new Happening.Returned(), at, AT_ITS_WORD);
        }
        add(stay.no(), new Happening.Transferred(ward, whoAnswers.on(ward, at)), at, AT_ITS_WORD);
    }

    private void add(StayNo stay, Happening what, Instant at, @Nullable String why) {
        entries.add(stay, what, at, Witness.origin().doer().actor(), why, null);
    }

    /// Looked at again now that the patients' rows are ours: two who put the same new id must not make one person of
    /// two.
    private void demandReached(Reach sender, Set<PatientNo> staying) {
        if (!(sender instanceof Reach.House)
                && !whoIsReached.among(sender, staying).containsAll(staying)) {
            throw new OptimisticLockingFailureException("A patient's id was taken at the same moment");
        }
    }

    private static WhereaboutsChanged.Change change(Patient patient, @Nullable Presence before, Instant at) {
        return new WhereaboutsChanged.Change(
                patient.no(), patient.person().birthDate(), before, Presence.ON_THE_WARD, at);
    }
}
