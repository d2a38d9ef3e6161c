package homeward.stays;

import homeward.vocabulary.PathwayVersion;
import org.jspecify.annotations.Nullable;

/// The clinical minimum of an admission: for what, from where, by whose decision, and instead of what.
///
/// @param otherwiseInHospital whether the patient would otherwise have been in a hospital bed; patients who would not
///     are the named threat to what a virtual ward is worth (NICE HTE13, committee discussion)
/// @param otherwiseWhy why, either way
/// @param baseline what is usual for the patient: saturation, blood pressure, what they can do
/// @param treatmentLimits what is not to be done; null where nothing was limited
/// @param carer who cares for the patient at home, and how they are reached; null where nobody does
public record Grounds(
        PathwayVersion pathway,
        Step step,
        Source source,
        Consent consent,
        boolean otherwiseInHospital,
        String otherwiseWhy,
        String baseline,
        @Nullable String treatmentLimits,
        @Nullable String carer) {
    public Grounds {
        if (otherwiseWhy.isBlank() || baseline.isBlank()) {
            throw new IllegalArgumentException("An admission says why, and what is usual for the patient");
        }
        treatmentLimits = treatmentLimits == null || treatmentLimits.isBlank() ? null : treatmentLimits;
        carer = carer == null || carer.isBlank() ? null : carer;
    }
}
