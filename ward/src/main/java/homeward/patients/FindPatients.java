package homeward.patients;

import homeward.audit.Witness;
import homeward.plumbing.Reach;
import homeward.vocabulary.NhsNumber;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks people up, those within reach. The witness of the present request hears of everybody who is handed out.
@Component
public class FindPatients {
    private final Patients patients;

    /// Which number an id stands for never changes, so it is asked once.
    private final ConcurrentHashMap<String, PatientNo> numbers = new ConcurrentHashMap<>();

    FindPatients(Patients patients) {
        this.patients = patients;
    }

    /// For programs without the whole house.
    public static FindPatients in(DataSource source) {
        return new FindPatients(new Patients(JdbcClient.create(source)));
    }

    /// The number behind an id. Empty for somebody unknown, or out of reach. The house itself remembers whom it asked
    /// for before; what it remembers is nobody else's.
    public Optional<PatientNo> numberOf(PatientId id) {
        if (!(Reach.current() instanceof Reach.House)) {
            return seen(patients.find(id)).map(Patient::no);
        }
        var known = numbers.get(id.value());
        if (known != null) {
            Witness.saw(known);
            return Optional.of(known);
        }
        var found = seen(patients.find(id)).map(Patient::no);
        found.ifPresent(no -> numbers.put(id.value(), no));
        return found;
    }

    public Optional<Patient> byId(PatientId id) {
        return seen(patients.find(id));
    }

    public Optional<Patient> byNhsNumber(NhsNumber number) {
        return seen(patients.find(number));
    }

    public Map<PatientNo, Patient> byNumber(Collection<PatientNo> numbers) {
        return seen(patients.find(numbers)).stream().collect(Collectors.toMap(Patient::no, Function.identity()));
    }

    /// One by one: nobody else holds this patient, or takes what is known of them, before the transaction ends.
    public Optional<Patient> hold(PatientNo number) {
        return seen(patients.hold(number));
    }

    /// In order of their number, those after `after`; 0 for the first page.
    public List<Patient> page(int after, int limit) {
        return seen(patients.page(after, limit));
    }

    public long count() {
        return patients.count();
    }

    private static Optional<Patient> seen(Optional<Patient> found) {
        found.ifPresent(patient -> Witness.saw(patient.no()));
        return found;
    }

    private static List<Patient> seen(List<Patient> found) {
        found.forEach(patient -> Witness.saw(patient.no()));
        return found;
    }
}
