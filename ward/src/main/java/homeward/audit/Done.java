package homeward.audit;

import homeward.vocabulary.PatientNo;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A deed, before it stands in the book.
///
/// @param purpose a code of HL7's PurposeOfUse
/// @param reason as the person said it; null where nobody asked
/// @param query what was asked for; null where nothing was
/// @param patients whom it concerned, each once, by number
public record Done(
        Origin origin,
        String purpose,
        @Nullable String reason,
        Outcome outcome,
        @Nullable String query,
        List<PatientNo> patients) {

    /// Source: HL7 v3 PurposeOfUse.
    public static final String TREATMENT = "TREAT";

    /// Break the glass.
    public static final String EMERGENCY = "BTG";

    public static final String PATIENT_REQUEST = "PATRQT";
    public static final String ADMINISTRATION = "HSYSADMIN";

    private static final int LONGEST_TEXT = 4_000;

    public Done {
        reason = keepable(reason);
        query = keepable(query);
        patients = patients.stream().distinct().sorted().toList();
    }

    /// Something that was done, for treatment.
    public static Done of(Origin origin, @Nullable String reason, Collection<PatientNo> patients) {
        return new Done(origin, TREATMENT, reason, Outcome.DONE, null, List.copyOf(patients));
    }

    /// PostgreSQL keeps no NUL in a text.
    private static @Nullable String keepable(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var clean = text.replace("\0", "");
        return clean.substring(0, Math.min(clean.length(), LONGEST_TEXT));
    }
}
