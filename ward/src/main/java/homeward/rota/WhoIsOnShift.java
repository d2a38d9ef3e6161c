package homeward.rota;

import homeward.staff.OnShift;
import homeward.staff.Post;
import homeward.staff.SignedIn;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells the staff room what somebody is by the rota, asked anew each time.
@Component
final class WhoIsOnShift implements OnShift {
    private final Shifts shifts;

    WhoIsOnShift(Shifts shifts) {
        this.shifts = shifts;
    }

    @Override
    public List<Post> posts(SignedIn person, Instant now) {
        return shifts.of(person.actor().username(), now).stream()
                .map(shift -> shift.as(person.role()))
                .toList();
    }
}
