package homeward.plumbing;

import homeward.vocabulary.PatientNo;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Tells every process of this house which patients changed, when the transaction commits and not before.
///
/// Carried by PostgreSQL's NOTIFY: no process owns a patient, and a viewer may sit at any of them.
@Component
public class HouseChanges {
    /// The channel on which [HouseChangesListener] listens.
    static final String CHANNEL = "homeward_patients_changed";

    /// Stands for everybody, where naming them would not fit into a notice (PostgreSQL allows 8,000 bytes).
    static final String EVERYBODY = "*";

    private static final int LONGEST = 7_900;

    private final JdbcTemplate database;

    HouseChanges(JdbcTemplate database) {
        this.database = database;
    }

    /// Nothing where nobody changed, such as after a reading that was there before.
    public void announce(Collection<PatientNo> patients) {
        if (patients.isEmpty()) {
            return;
        }
        var named = patients.stream()
                .map(patient -> Integer.toString(patient.value()))
                .collect(Collectors.joining(","));
        database.query("select pg_notify(?, ?)", row -> {}, CHANNEL, named.length() > LONGEST ? EVERYBODY : named);
    }
}
