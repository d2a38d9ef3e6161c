package homeward.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// Keeps a proof of who somebody is until the house's issuer has vouched for it, once. It is another thing in the
/// session than the pass with which the person then goes through the pages.
@Component
final class HouseProofs {
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final InstantSource clock;

    HouseProofs(InstantSource clock) {
        this.clock = clock;
        contexts.setSpringSecurityContextKey(HouseProofs.class.getName() + ".proof");
    }

    void keep(HttpServletRequest request, HttpServletResponse response, String username, boolean twoFactors) {
        var proof = new HouseProof(username, clock.instant(), twoFactors);
        contexts.saveContext(new SecurityContextImpl(proof), request, response);
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        contexts.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
    }

    HttpSessionSecurityContextRepository contexts() {
        return contexts;
    }
}
