package homeward.staff;

import homeward.vocabulary.PatientNo;
import java.util.Optional;

/// Whose record is a person's own, when they come as a patient or a carer. The room `access` says it.
public interface OwnRecord {
    /// Empty where nobody has said whose it is: then it is nobody's.
    Optional<PatientNo> of(SignedIn person);
}
