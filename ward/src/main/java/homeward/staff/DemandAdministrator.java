package homeward.staff;

import homeward.plumbing.CannotStart;
import homeward.plumbing.CannotStart.Fault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Refuses to open the house where nobody could sign in and let others in: there are no accounts by default.
@Component
final class DemandAdministrator {
    DemandAdministrator(Issuers issuers, Posts posts, @Value("${homeward.demo:false}") boolean demo) {
        if (!demo && issuers.isHouseOpen() && !posts.isHeldByAnybody(Role.ADMINISTRATOR)) {
            throw new CannotStart(
                    Fault.SET_UP,
                    "Nobody could sign in: there is no administrator yet.",
                    "Make the first one: ./homeward admin create --username NAME --name \"NAME\" --role administrator"
                            + " (with the same --data or --config)");
        }
    }
}
