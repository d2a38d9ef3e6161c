package homeward.beds;

import org.jspecify.annotations.Nullable;

/// A limit that follows from what the ward says of itself and who is there.
record StatedConstraint(String name, Room.Rule rule) implements Constraint {

    @Override
    public Limits at(Situation situation) {
        return (ward, pathway) -> limit(situation.of(ward), pathway, situation.looksAhead());
    }

    private Limit limit(Standing standing, @Nullable String pathway, boolean ahead) {
        return switch (rule.of(standing.now(), pathway)) {
            case Room.NotKnown(var why) -> new Limit.Unknown(why);
            case Room.NotNeeded(var why) -> new Limit.NotNeeded(why);
            case Room.For(var patients, var because, var notKnown) -> {
                int places = Math.max(0, patients);
                yield new Limit.Known(places, ahead ? next(standing, pathway, places) : null, because, notKnown);
            }
        };
    }

    /// The first time at which there is room for more than now. Beyond a time of which something is not known, nothing
    /// is foretold.
    private @Nullable Frees next(Standing standing, @Nullable String pathway, int places) {
        for (var change : standing.changes()) {
            if (!(rule.of(standing.at(change.by()), pathway) instanceof Room.For then)) {
                return null;
            }
            if (then.patients() > places) {
                return change;
            }
        }
        return null;
    }
}
