package homeward.patients;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes people known to this house, or takes what is now known of those who are: all or none.
@Component
public class RegisterPatients {
    private final Patients patients;

    RegisterPatients(Patients patients) {
        this.patients = patients;
    }

    /// In the order given.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException when an NHS number already belongs to somebody else
    @Transactional
    public List<Patient> register(List<Person> people) {
        return people.stream().map(patients::keep).toList();
    }
}
