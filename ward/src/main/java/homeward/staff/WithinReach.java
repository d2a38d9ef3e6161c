package homeward.staff;

import homeward.plumbing.Reach;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;

/// Binds what is done for a person at a screen to that person's reach; for a stranger, to nobody's.
public final class WithinReach implements Filter {
    private final FindDuties findDuties;
    private final OwnRecord ownRecord;
    private final InstantSource clock;

    WithinReach(FindDuties findDuties, OwnRecord ownRecord, InstantSource clock) {
        this.findDuties = findDuties;
        this.ownRecord = ownRecord;
        this.clock = clock;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        doFilter(reach(), chain, request, response);
    }

    /// Lets the rest of a request work within a reach.
    public static void doFilter(Reach reach, FilterChain chain, ServletRequest request, ServletResponse response)
            throws IOException, ServletException {
        try {
            Reach.within(reach, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private Reach reach() {
        var proof = SecurityContextHolder.getContext().getAuthentication();
        return proof != null && proof.getPrincipal() instanceof SignedIn signedIn ? reach(signedIn) : Reach.NOBODY;
    }

    /// Nobody's, where the database is away: whatever asks it for a record finds that out, and answers as it should.
    private Reach reach(SignedIn person) {
        try {
            return ownRecord
                    .of(person)
                    .<Reach>map(Reach.Person::new)
                    .orElseGet(() -> person.reach(findDuties.of(person, clock.instant())));
        } catch (DataAccessException | TransactionException _) {
            return Reach.NOBODY;
        }
    }
}
