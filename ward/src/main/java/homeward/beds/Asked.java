package homeward.beds;

import homeward.beds.Availability.Named;
import homeward.beds.WardCapacity.ForPathway;
import homeward.pathways.Pathway;
import homeward.vocabulary.WardId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that limits, asked once for all wards.
final class Asked {
    private final List<Answering> limits;
    private final List<Answering> holds;

    Asked(List<Constraint> limits, List<Constraint> holds, Situation situation) {
        this.limits = answering(limits, situation);
        this.holds = answering(holds, situation);
    }

    private record Answering(String name, Constraint.Limits limits) {
        Named of(WardId ward, @Nullable String pathway) {
            return new Named(name, limits.of(ward, pathway));
        }
    }

    private static List<Answering> answering(List<Constraint> constraints, Situation situation) {
        return constraints.stream()
                .map(one -> new Answering(one.name(), one.at(situation)))
                .toList();
    }

    /// For each of the pathways; where there is none, for any.
    List<ForPathway> of(WardId ward, List<Pathway> pathways) {
        return pathways.isEmpty()
                ? List.of(new ForPathway(null, availability(ward, null)))
                : pathways.stream()
                        .map(pathway -> new ForPathway(pathway, availability(ward, pathway.code())))
                        .toList();
    }

    private Availability availability(WardId ward, @Nullable String pathway) {
        return Availability.of(of(limits, ward, pathway), of(holds, ward, pathway));
    }

    private static List<Named> of(List<Answering> constraints, WardId ward, @Nullable String pathway) {
        return constraints.stream().map(one -> one.of(ward, pathway)).toList();
    }
}
