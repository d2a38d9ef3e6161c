package homeward.plumbing;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The three roles in which this program speaks to PostgreSQL. Only the owner may change tables; the two that work
/// with them own nothing, and row-level security holds for both.
///
/// @param people answers people's requests, within the reach of each
/// @param machinery does the house's own work: intake, clockwork, command line
/// @param owner owns the tables; null where they are not to be changed
public record Logins(
        Login people, Login machinery, @Nullable Login owner) {
    static final String PEOPLE = "homeward_app";
    static final String MACHINERY = "homeward_machinery";

    static Logins from(Function<String, @Nullable String> setting) {
        var owner = setting.apply("homeward.database.owner");
        return new Logins(
                login(setting, "homeward.database.user", "homeward.database.password", PEOPLE),
                login(setting, "homeward.database.machinery", "homeward.database.machinery-password", MACHINERY),
                owner == null || owner.isBlank()
                        ? null
                        : login(setting, "homeward.database.owner", "homeward.database.owner-password", owner));
    }

    private static Login login(
            Function<String, @Nullable String> setting, String user, String password, String otherwise) {
        return new Login(or(setting.apply(user), otherwise), or(Secret.of(setting, password), ""));
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }
}
