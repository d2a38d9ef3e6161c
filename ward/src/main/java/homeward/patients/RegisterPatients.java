package homeward.patients;

import homeward.audit.Deed;
import homeward.audit.WriteEntries;
import homeward.vocabulary.PatientNo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes people known to this house, or takes what is now known of those who are: all or none.
@Component
public class RegisterPatients {
    private final Patients patients;
    private final WriteEntries writeEntries;

    RegisterPatients(Patients patients, WriteEntries writeEntries) {
        this.patients = patients;
        this.writeEntries = writeEntries;
    }

    /// In the order given.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException when an NHS number already belongs to somebody else
    @Transactional
    public List<Patient> register(List<Person> people) {
        var kept = people.stream().map(patients::keep).toList();
        var isNew = kept.stream().collect(Collectors.partitioningBy(Patients.Kept::isNew, numbers()));
        writeEntries.changed(Deed.PATIENT_CREATE, isNew.getOrDefault(true, Set.of()), null);
        writeEntries.changed(Deed.PATIENT_UPDATE, isNew.getOrDefault(false, Set.of()), null);
        return kept.stream().map(Patients.Kept::patient).toList();
    }

    private static Collector<Patients.Kept, ?, Set<PatientNo>> numbers() {
        return Collectors.mapping(kept -> kept.patient().no(), Collectors.toSet());
    }
}
