package homeward.board.frame;

import homeward.staff.Role;
import homeward.staff.SignedIn;
import homeward.vocabulary.Actor;
import java.time.InstantSource;
import java.util.List;

/// The pages without a server behind them.
public final class PagesOfATest {

    public static final SignedIn NURSE = new SignedIn(new Actor("nils", "Nils Byrne"), Role.NURSE, List.of());

    private PagesOfATest() {}

    public static Pages pages() {
        return new Pages(
                new Assets(), new CountQuarantine(() -> 3, InstantSource.system()), true, InstantSource.system());
    }
}
