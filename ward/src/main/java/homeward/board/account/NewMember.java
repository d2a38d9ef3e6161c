package homeward.board.account;

import homeward.staff.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form for a new account, as it was filled in.
///
/// @param field the one that was not right; null where all was
public record NewMember(
        String username,
        String name,
        String role,
        String ward,
        @Nullable String field,
        @Nullable String problem) {
    static final NewMember EMPTY = new NewMember("", "", "", "", null, null);

    NewMember wrong(String which, String why) {
        return new NewMember(username, name, role, ward, which, why);
    }

    public @Nullable String problemOf(String one) {
        return one.equals(field) ? problem : null;
    }

    public List<Role> roles() {
        return Role.ofStaff().toList();
    }
}
