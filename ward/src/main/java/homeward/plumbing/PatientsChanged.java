package homeward.plumbing;

import homeward.vocabulary.PatientNo;
import java.util.Set;

/// Something about these patients changed and is committed, in whichever process of the house it happened.
///
/// @param patients empty stands for everybody
public record PatientsChanged(Set<PatientNo> patients) {}
