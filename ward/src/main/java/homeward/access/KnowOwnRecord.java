package homeward.access;

import homeward.plumbing.Reach;
import homeward.staff.OwnRecord;
import homeward.staff.Role;
import homeward.staff.SignedIn;
import homeward.vocabulary.PatientNo;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Notes whose record is a patient's own, or which a carer may read with the patient's consent, and says so.
@Component
public class KnowOwnRecord implements OwnRecord {
    private static final Set<Role> AT_HOME = Set.of(Role.PATIENT, Role.CARER);

    private final OwnRecords ownRecords;

    KnowOwnRecord(OwnRecords ownRecords) {
        this.ownRecords = ownRecords;
    }

    /// For programs without the whole house.
    public static KnowOwnRecord in(DataSource source) {
        return new KnowOwnRecord(new OwnRecords(JdbcClient.create(source)));
    }

    /// From now on. What was noted of the username before is replaced.
    public void note(String username, PatientNo patient) {
        Reach.run(Reach.HOUSE, () -> ownRecords.put(username, patient));
    }

    @Override
    public Optional<PatientNo> of(SignedIn person) {
        return AT_HOME.contains(person.role())
                ? Reach.within(Reach.HOUSE, () -> ownRecords.of(person.actor().username()))
                : Optional.empty();
    }
}
