package homeward.staff;

import homeward.audit.Doer;
import homeward.audit.WhoAsks;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// Tells the audit who is at the screen.
@Component
final class TellWhoAsks implements WhoAsks {
    @Override
    public Optional<Doer> of(HttpServletRequest request) {
        return person(request.getUserPrincipal());
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
