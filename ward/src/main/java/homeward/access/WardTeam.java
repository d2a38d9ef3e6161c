package homeward.access;

import homeward.organisations.Ward;
import homeward.staff.Extent;
import homeward.staff.Post;
import java.util.List;

/// Who looks after the patients of a ward: those who act there at that moment, by a
/// post or on shift, or at its whole provider.
final class WardTeam {
    private WardTeam() {}

    static boolean includes(List<Post> duties, Extent extent, Ward ward) {
        return switch (extent) {
            case HOUSE -> true;
            case OWN_WARD ->
                duties.stream()
                        .anyMatch(post -> post.provider().equals(ward.provider().value())
                                && (post.ward() == null || post.ward().equals(ward.id())));
            case OWN_PROVIDER ->
                duties.stream()
                        .anyMatch(post -> post.provider().equals(ward.provider().value()));
            case OWN_RECORD, REFERRED, COUNTS_ONLY -> false;
        };
    }
}
