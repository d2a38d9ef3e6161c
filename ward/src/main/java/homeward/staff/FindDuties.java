package homeward.staff;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Says in which posts somebody acts at a moment, which decides whose records they reach: the posts that they hold,
/// and their shifts on the rota of the same provider.
///
/// A clinician out of hours holds a post all the time, so as to be known, and acts on shift only.
@Component
public class FindDuties {
    private final OnShift onShift;

    FindDuties(OnShift onShift) {
        this.onShift = onShift;
    }

    /// Asked anew each time: a shift that has ended, or was taken away, counts for nothing from that moment.
    public List<Post> of(SignedIn person, Instant now) {
        var held = person.held(now);
        if (held.isEmpty() || !person.may(Activity.SEE_PATIENT)) {
            return held;
        }
        var provider = held.getFirst().provider();
        var shifts = onShift.posts(person, now).stream()
                .filter(post -> post.provider().equals(provider));
        return person.role() == Role.OUT_OF_HOURS_CLINICIAN
                ? shifts.toList()
                : Stream.concat(held.stream(), shifts).toList();
    }
}
