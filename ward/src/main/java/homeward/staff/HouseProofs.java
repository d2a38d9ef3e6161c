package homeward.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Keeps a proof of who somebody is until the house's issuer has vouched for it, once, and for ten minutes. It is
/// another thing in the session than the pass with which the person then goes through the pages.
@Component
final class HouseProofs implements SecurityContextRepository {
    private static final Duration GOOD = Duration.ofMinutes(10);

    private final HttpSessionSecurityContextRepository kept = new HttpSessionSecurityContextRepository();
    private final InstantSource clock;

    HouseProofs(InstantSource clock) {
        this.clock = clock;
        kept.setSpringSecurityContextKey(HouseProofs.class.getName() + ".proof");
    }

    void keep(HttpServletRequest request, HttpServletResponse response, String username, boolean twoFactors) {
        saveContext(new SecurityContextImpl(new HouseProof(username, clock.instant(), twoFactors)), request, response);
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        saveContext(SecurityContextHolder.createEmptyContext(), request, response);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new FreshOnly(kept.loadDeferredContext(request));
    }

    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder both) {
        return loadDeferredContext(both.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        kept.saveContext(context, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return kept.containsContext(request);
    }

    /// As if it were not there when it is too old.
    private final class FreshOnly implements DeferredSecurityContext {
        private final DeferredSecurityContext found;

        FreshOnly(DeferredSecurityContext found) {
            this.found = found;
        }

        @Override
        public SecurityContext get() {
            var context = found.get();
            return context.getAuthentication() instanceof HouseProof proof
                            && clock.instant().isBefore(proof.at().plus(GOOD))
                    ? context
                    : SecurityContextHolder.createEmptyContext();
        }

        @Override
        public boolean isGenerated() {
            return found.isGenerated();
        }
    }
}
