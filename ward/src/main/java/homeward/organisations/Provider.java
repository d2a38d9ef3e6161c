package homeward.organisations;

import homeward.vocabulary.OdsCode;
import org.jspecify.annotations.Nullable;

/// An organisation that runs virtual wards: a trust, a community provider.
///
/// @param icb the integrated care board that it belongs to; null where nobody has said
public record Provider(OdsCode code, String name, @Nullable OdsCode icb) {
    /// The provider of a house that serves one and was not told its code; no real ODS code.
    public static final OdsCode ONLY = new OdsCode("HOMEWARD");

    public Provider {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A provider has a name");
        }
    }
}
