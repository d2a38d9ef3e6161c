package homeward.patients;

import homeward.vocabulary.NhsNumber;
import homeward.vocabulary.PatientId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who a patient is, as another system or a referrer states it.
///
/// @param nhsNumber absent for a person who has none, or whose number is not yet traced
public record Person(
        PatientId id, @Nullable NhsNumber nhsNumber, String family, String given, Gender gender, LocalDate birthDate) {
    public Person {
        if (family.isBlank()) {
            throw new IllegalArgumentException("A patient has a family name");
        }
    }
}
