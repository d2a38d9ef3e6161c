package homeward.board.stay;

import homeward.organisations.Ward;
import java.util.List;

/// An admission as it is being written.
public record AdmitView(Ward ward, Typed typed, Offered offered) {
    public List<Choice> genders() {
        return Whom.GENDERS;
    }
}
