package homeward.staff;

import homeward.plumbing.CannotStart;
import homeward.plumbing.CannotStart.Fault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Refuses to open the house where nobody could sign in and let others in, where what they prove themselves with cannot
/// be read, and where a demo would lay it open.
@Component
final class DemandAdministrator {
    DemandAdministrator(
            Issuers issuers,
            Posts posts,
            SecondFactors factors,
            RotateKeys keys,
            @Value("${homeward.demo:false}") boolean demo) {
        if (demo && factors.isThereAny()) {
            throw new CannotStart(
                    Fault.SET_UP,
                    "This is no demo: people here prove themselves with a second factor, which a demo does not ask for.",
                    "Leave homeward.demo out of the settings and the environment");
        }
        if (!demo && issuers.isHouseOpen() && !posts.isHeldByAnybody(Role.ADMINISTRATOR)) {
            throw new CannotStart(
                    Fault.SET_UP,
                    "Nobody could sign in: there is no administrator yet.",
                    "Make the first one: ./homeward admin create --username NAME --name \"NAME\" --role administrator"
                            + " (with the same --data or --config)");
        }
        keys.examine();
    }
}
