package homeward.staff;

import homeward.vocabulary.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person for whom an issuer has vouched, before it is settled in which post they act.
///
/// @param issuer which one, as it is called here
/// @param issuerSession how the issuer calls its own session; null where it does not say
/// @param byClaims whether the issuer said what the person is, and not a post here
/// @param at when the issuer vouched; what it said is not good for long
/// @param choices what they may be here, one role at one provider each; never empty
record Arrival(
        Actor actor,
        String issuer,
        @Nullable String issuerSession,
        boolean byClaims,
        Instant at,
        List<SignedIn> choices) {
    Arrival {
        choices = List.copyOf(choices);
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("Somebody who arrives is something here");
        }
    }

    /// One for each role at each provider.
    static List<SignedIn> choicesOf(Actor actor, List<Post> held) {
        return held.stream()
                .map(first -> new SignedIn(
                        actor,
                        first.role(),
                        held.stream().filter(first::isBeside).toList()))
                .distinct()
                .toList();
    }
}
