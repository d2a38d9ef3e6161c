package homeward.staff;

import homeward.audit.Doer;
import homeward.audit.WhoAsks;
import homeward.vocabulary.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// Tells the audit who is at the screen, or which machine sent.
@Component
final class TellWhoAsks implements WhoAsks {
    @Override
    public Optional<Doer> of(HttpServletRequest request) {
        return Machine.of(request).map(TellWhoAsks::machine).or(() -> person(request.getUserPrincipal()));
    }

    private static Doer machine(Machine machine) {
        return new Doer(
                new Actor("machine:" + machine.label(), machine.label()),
                machine.role().word(),
                Doer.HOUSE);
    }

    private static Optional<Doer> person(@Nullable Principal principal) {
        return principal instanceof Authentication proof && proof.getPrincipal() instanceof SignedIn person
                ? Optional.of(doer(person))
                : Optional.empty();
    }

    static Doer doer(SignedIn person) {
        var tenant = person.posts().stream().findFirst().map(Post::provider).orElse(Doer.HOUSE);
        return new Doer(person.actor(), person.role().word(), tenant);
    }
}
