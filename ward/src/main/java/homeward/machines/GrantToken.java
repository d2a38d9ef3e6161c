package homeward.machines;

import homeward.plumbing.RandomText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Gives a machine that proves by its key who it is a token for a few minutes.
///
/// Sources: RFC 7523, 2.2 (a signed JWT in place of a secret); SMART App Launch 2.2, backend services.
@Component
class GrantToken {
    /// Source: SMART App Launch 2.2, backend services: should not be longer than five minutes.
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private static final int RANDOM_BYTES = 32;

    /// Whether it is the machine, its key or the signature that is not good is not told.
    private static final String UNKNOWN = "No key that is enrolled here for this iss and kid signed the assertion";

    private final Keys keys;
    private final Assertions assertions;
    private final Tokens tokens;
    private final InTheHouse inTheHouse;

    GrantToken(Keys keys, Assertions assertions, Tokens tokens, InTheHouse inTheHouse) {
        this.keys = keys;
        this.assertions = assertions;
        this.tokens = tokens;
        this.inTheHouse = inTheHouse;
    }

    /// @param text the assertion
    /// @param asked the scopes; empty for all that the machine has
    /// @param audience the token endpoint's address
    Granted grant(String text, String asked, String audience, Instant now) {
        return switch (Assertion.read(text, audience, now)) {
            case Assertion.Read.Not(var because) -> new Granted.Not(Granted.Refusal.INVALID_CLIENT, because, null);
            case Assertion.Read.Understood(var assertion) -> grant(assertion, asked);
        };
    }

    private Granted grant(Assertion assertion, String asked) {
        var found = InTheHouse.asks(() -> keys.find(assertion.machine(), assertion.kid()));
        if (found.isEmpty() || !found.get().key().signed(assertion.token())) {
            return new Granted.Not(Granted.Refusal.INVALID_CLIENT, UNKNOWN, null);
        }
        var machine = found.get().machine();
        return switch (asked.isBlank() ? new Scopes.Read.Understood(machine.scopes()) : Scopes.read(asked)) {
            case Scopes.Read.Not(var because) -> new Granted.Not(Granted.Refusal.INVALID_SCOPE, because, machine);
            case Scopes.Read.Understood(var scopes) ->
                machine.scopes()
                        .and(scopes)
                        .map(both -> grant(assertion, machine, both))
                        .orElseGet(() -> new Granted.Not(
                                Granted.Refusal.INVALID_SCOPE, "This machine has none of these scopes", machine));
        };
    }

    private Granted grant(Assertion assertion, Machine machine, Scopes scopes) {
        var token = RandomText.ofBytes(RANDOM_BYTES);
        return inTheHouse
                .does(() -> {
                    if (!assertions.take(assertion)) {
                        return Optional.<Granted>empty();
                    }
                    tokens.add(token, machine.with(scopes), assertion.kid(), GOOD_FOR);
                    return Optional.<Granted>of(new Granted.Token(token, GOOD_FOR, scopes));
                })
                .orElseGet(() -> new Granted.Not(
                        Granted.Refusal.INVALID_CLIENT, "This assertion came before: each is good once", machine));
    }
}
