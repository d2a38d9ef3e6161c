package homeward.stays;

import homeward.patients.Patient;
import homeward.patients.RegisterPatients;
import homeward.vocabulary.PatientNo;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes people on to their wards: all of them or none, and none of them unwatched.
@Component
public class AdmitPatients {
    private final RegisterPatients registerPatients;
    private final Stays stays;
    private final ApplicationEventPublisher house;

    AdmitPatients(RegisterPatients registerPatients, Stays stays, ApplicationEventPublisher house) {
        this.registerPatients = registerPatients;
        this.stays = stays;
        this.house = house;
    }

    /// In the order given. A patient who is on a ward already stays there, or moves to the one named.
    @Transactional
    public List<Patient> admit(List<Admission> admissions) {
        var patients = registerPatients.register(
                admissions.stream().map(Admission::person).toList());
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

    private static Admitted.Arrival arrival(PatientNo patient, Admission admission) {
        return new Admitted.Arrival(patient, admission.person().birthDate(), admission.admittedAt());
    }
}
