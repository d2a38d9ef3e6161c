package homeward.stays;

import org.jspecify.annotations.Nullable;

/// The named senior clinician who answers for a patient.
///
/// Source: NHS England, virtual wards operational framework: a named consultant, consultant practitioner or GP, and not
/// an advanced practitioner.
///
/// @param username null where nobody was chosen
public record Accountable(String name, @Nullable String username, Standing standing) {
    /// By what they answer.
    public enum Standing {
        /// Chosen at the admission.
        CONSULTANT_OR_GP,
        /// Leads the ward; answers where another system admitted and named nobody.
        WARD_LEAD,
        /// Answers where the ward has no named lead either. Somebody must still be named.
        MEDICAL_DIRECTOR
    }

    public Accountable {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An accountable clinician has a name");
        }
        if (standing == Standing.CONSULTANT_OR_GP && username == null) {
            throw new IllegalArgumentException("Who was chosen is known here");
        }
    }

    /// Chosen, of those who work here.
    public static Accountable chosen(String name, String username) {
        return new Accountable(name, username, Standing.CONSULTANT_OR_GP);
    }

    /// Whether a person's name still has to be written down.
    public boolean isStillToBeNamed() {
        return standing == Standing.MEDICAL_DIRECTOR;
    }
}
