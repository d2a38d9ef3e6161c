package homeward.stays;

import homeward.vocabulary.PatientNo;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes down who asked for a patient's present stay. They may follow it from then on.
@Component
public class NoteReferral {
    private final Stays stays;

    NoteReferral(Stays stays) {
        this.stays = stays;
    }

    /// For programs without the whole house.
    public static NoteReferral in(DataSource source) {
        return new NoteReferral(new Stays(JdbcClient.create(source)));
    }

    /// False where the patient is on no ward now. What was written before is replaced.
    public boolean note(PatientNo patient, Referral referral) {
        return stays.refer(patient, referral);
    }
}
