package homeward.stays;

import homeward.patients.Patient;
import homeward.patients.RegisterPatients;
import homeward.plumbing.Reach;
import homeward.vocabulary.PatientNo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes people on to their wards: all of them or none, and none of them unwatched.
@Component
public class AdmitPatients {
    private final RegisterPatients registerPatients;
    private final Stays stays;
    private final WhoIsReached whoIsReached;
    private final ApplicationEventPublisher house;

    AdmitPatients(
            RegisterPatients registerPatients,
            Stays stays,
            WhoIsReached whoIsReached,
            ApplicationEventPublisher house) {
        this.registerPatients = registerPatients;
        this.stays = stays;
        this.whoIsReached = whoIsReached;
        this.house = house;
    }

    /// In the order given. A patient who is on a ward already stays there, or moves to the one named.
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
        demandReached(sender, patients);
        var arrivals = new ArrayList<Admitted.Arrival>();
        for (int i = 0; i < patients.size(); i++) {
            var admission = admissions.get(i);
            var patient = patients.get(i).no();
            if (stays.begin(patient, admission.ward(), admission.admittedAt())) {
                arrivals.add(arrival(patient, admission));
            }
        }
        house.publishEvent(new Admitted(List.copyOf(arrivals)));
        return patients;
    }

    /// Looked at again now that the patients' rows are ours: two who put the same new id must not make one person of
    /// two.
    private void demandReached(Reach sender, List<Patient> patients) {
        if (sender instanceof Reach.House) {
            return;
        }
        var staying = stays.of(patients.stream().map(Patient::no).collect(Collectors.toSet())).stream()
                .map(Stay::patient)
                .collect(Collectors.toSet());
        if (!whoIsReached.among(sender, staying).containsAll(staying)) {
            throw new OptimisticLockingFailureException("A patient's id was taken at the same moment");
        }
    }

    private static Admitted.Arrival arrival(PatientNo patient, Admission admission) {
        return new Admitted.Arrival(patient, admission.person().birthDate(), admission.admittedAt());
    }
}
