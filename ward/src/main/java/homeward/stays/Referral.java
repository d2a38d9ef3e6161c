package homeward.stays;

import homeward.vocabulary.OdsCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who asked for a patient's stay: a person with an account here, an organisation, or both.
///
/// @param username who may follow what becomes of it; where it is null, whoever acts for the whole organisation may
public record Referral(
        Instant at, @Nullable String username, @Nullable OdsCode organisation) {
    public Referral {
        if (username == null && organisation == null) {
            throw new IllegalArgumentException("Somebody refers a patient");
        }
    }
}
