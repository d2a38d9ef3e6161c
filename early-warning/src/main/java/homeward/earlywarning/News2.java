package homeward.earlywarning;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The National Early Warning Score 2 of one set of vital signs. Derived from NEWS2 (RCP 2017).
///
/// A set in which anything is missing has no score and no low risk: it is incomplete, with a lower bound. Alert and
/// room air are never assumed.
public sealed interface News2 {

    /// What may be shown for it, in one line.
    String sentence();

    static News2 of(VitalSigns signs, SaturationScale scale) {
        return of(signs, scale, Set.of());
    }

    static News2 of(VitalSigns signs, SaturationScale scale, Set<Exclusion> exclusions) {
        return exclusions.isEmpty()
                ? of(SubScores.of(signs, scale), scale)
                : new NotFor(exclusions.stream().min(Comparator.naturalOrder()).orElseThrow());
    }

    /// The score of points that were given before, such as stored ones.
    static News2 of(SubScores points, SaturationScale scale) {
        return points.isComplete() ? new Complete(points, scale) : new Incomplete(points, scale);
    }

    /// All seven are known.
    record Complete(SubScores points, SaturationScale scale) implements News2 {

        private static final Duration WHEN_ZERO = Duration.ofHours(12);

        public Complete {
            if (!points.isComplete()) {
                throw new IllegalArgumentException("A complete score with something missing");
            }
        }

        /// From 0 to 20.
        public int total() {
            return points.sum();
        }

        public ClinicalRisk risk() {
            return ClinicalRisk.of(total(), points.hasRed());
        }

        /// The longest time to the next set of observations by the RCP's bands; zero is continuous.
        public Duration monitorWithin() {
            return total() == 0 ? WHEN_ZERO : risk().monitorWithin();
        }

        @Override
        public String sentence() {
            return "NEWS2 " + total();
        }
    }

    /// Some of the seven are not known.
    record Incomplete(SubScores points, SaturationScale scale) implements News2 {

        public Incomplete {
            if (points.isComplete()) {
                throw new IllegalArgumentException("An incomplete score with nothing missing");
            }
        }

        /// The least that the total can be, whatever the missing ones turn out to be.
        public int atLeast() {
            return points.sum();
        }

        /// How many of the seven are known.
        public int known() {
            return points.known();
        }

        /// Which are not known, in the order of the chart.
        public List<VitalSign> missing() {
            return points.missing();
        }

        /// The band that is certain already: low-medium, medium or high. Never low: empty says that nothing is certain.
        public Optional<ClinicalRisk> riskAtLeast() {
            return Optional.of(ClinicalRisk.of(atLeast(), points.hasRed())).filter(risk -> risk != ClinicalRisk.LOW);
        }

        @Override
        public String sentence() {
            return "NEWS2 incomplete (" + known() + " of " + SubScores.PARAMETERS.size() + "), at least " + atLeast();
        }
    }

    /// NEWS2 must not be used for this person.
    record NotFor(Exclusion why) implements News2 {
        @Override
        public String sentence() {
            return "NEWS2 does not apply: " + why.label();
        }
    }
}
