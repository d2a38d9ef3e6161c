package homeward.staff;

import homeward.plumbing.RealDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.Authentication;

/// What the session of somebody keeps who has signed in, for tests to which signing in does not matter.
public final class PassOfATest {
    private PassOfATest() {}

    public static Authentication of(RealDatabase database, SignedIn person, Instant now) {
        var actor = person.actor();
        new Accounts(database.jdbc()).add(actor, "never matches", false);
        var pass = new Pass(person, UUID.randomUUID(), now);
        new Sessions(database.jdbc())
                .start(pass.session(), person, new Arrival(actor, "house", null, true, now, List.of(person)), now);
        return pass;
    }
}
