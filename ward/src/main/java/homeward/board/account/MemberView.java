package homeward.board.account;

import homeward.staff.HeldPost;
import homeward.staff.Member;
import homeward.staff.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody of the staff, and what may be changed.
public record MemberView(
        Member member, String provider, @Nullable String problem) {
    public List<Role> roles() {
        return Role.ofStaff().toList();
    }

    public boolean mayEnd(HeldPost held) {
        return held.post().provider().equals(provider);
    }

    static String where(HeldPost held) {
        var ward = held.post().ward();
        return held.post().provider() + ", " + (ward == null ? "all wards" : ward.value());
    }

    /// What a post is, and where, in one line.
    public String told(HeldPost held) {
        return held.post().role().title() + ", " + where(held);
    }
}
