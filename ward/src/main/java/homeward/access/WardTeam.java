package homeward.access;

import homeward.organisations.Ward;
import homeward.staff.Extent;
import homeward.staff.SignedIn;
import java.time.Instant;

/// Who looks after the patients of a ward: those who hold a post there at that moment, or at its whole provider.
final class WardTeam {
    private WardTeam() {}

    static boolean includes(SignedIn person, Extent extent, Ward ward, Instant now) {
        return switch (extent) {
            case HOUSE -> true;
            case OWN_WARD ->
                person.posts().stream()
                        .anyMatch(post -> post.isHeldAt(now)
                                && post.provider().equals(ward.provider().value())
                                && (post.ward() == null || post.ward().equals(ward.id())));
            case OWN_PROVIDER ->
                person.posts().stream()
                        .anyMatch(post -> post.isHeldAt(now)
                                && post.provider().equals(ward.provider().value()));
            case OWN_RECORD, COUNTS_ONLY -> false;
        };
    }
}
