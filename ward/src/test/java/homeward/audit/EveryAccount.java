package homeward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.commandline.Browser;
import homeward.staff.CreateAccount;
import homeward.staff.Post;
import homeward.staff.Role;
import homeward.vocabulary.Actor;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Each change of an account, once: by an administrator, and by the person.
final class EveryAccount {
    private static final String PASSWORD = "heron kettle nine";
    private static final Pattern POST_TO_END = Pattern.compile("/staff/[a-z.]+/posts/\\d+/end");
    private static final Pattern SESSION_TO_END = Pattern.compile("/account/sessions/[0-9a-f-]{36}/end");

    private final EveryRequest house;

    EveryAccount(EveryRequest house) {
        this.house = house;
    }

    Stream<EveryRequest.Row> all() {
        return Stream.of(
                row("POST /staff/new", () -> make()),
                row("POST /staff/{username}/disable", () -> change("disable", Map.of())),
                row("POST /staff/{username}/enable", () -> change("enable", Map.of())),
                row("POST /staff/{username}/end-sessions", () -> change("end-sessions", Map.of())),
                row("POST /staff/{username}/reset-second-factor", () -> change("reset-second-factor", Map.of())),
                row("POST /staff/{username}/reset-password", () -> change("reset-password", Map.of())),
                row("POST /staff/{username}/posts", () -> change("posts", Map.of("role", "pharmacist", "ward", ""))),
                row("POST /staff/{username}/posts/{number}/end", () -> endPost()),
                row("POST /account/password", () -> changePassword()),
                row("POST /account/recovery-codes", () -> newRecoveryCodes()),
                row("POST /account/sessions/{id}/end", () -> endSession()));
    }

    private static EveryRequest.Row row(String endpoint, EveryRequest.Does does) {
        return new EveryRequest.Row(endpoint, does, Deed.ACCOUNT_CHANGE);
    }

    private void make() throws Exception {
        var admin = administrator();
        house.preparing(() -> admin.get("/staff/new"));
        var fields = Map.of("username", "kit.new", "name", "Kit New", "role", "nurse", "ward", "");
        assertThat(admin.submit("/staff/new", "/staff/new", fields).statusCode())
                .isEqualTo(200);
    }

    private void change(String what, Map<String, String> fields) throws Exception {
        var admin = administrator();
        person("kit.keeper");
        assertThat(admin.submit("/staff/kit.keeper", "/staff/kit.keeper/" + what, fields)
                        .statusCode())
                .isLessThan(400);
    }

    private void endPost() throws Exception {
        var admin = administrator();
        person("kit.keeper");
        var action = POST_TO_END.matcher(admin.get("/staff/kit.keeper").body());
        assertThat(action.find()).isTrue();
        assertThat(admin.submit("/staff/kit.keeper", action.group(), Map.of()).statusCode())
                .isEqualTo(302);
    }

    private void changePassword() throws Exception {
        var own = signedIn();
        var fields = Map.of("old", PASSWORD, "password", "plum otter seven");
        assertThat(own.submit("/account", "/account/password", fields).statusCode())
                .isEqualTo(302);
    }

    private void newRecoveryCodes() throws Exception {
        var own = signedIn();
        // The code of now was used to sign in, and each is good once.
        var fields = Map.of("code", own.code(30));
        assertThat(own.submit("/account", "/account/recovery-codes", fields).statusCode())
                .isEqualTo(200);
    }

    private void endSession() throws Exception {
        var own = signedIn();
        house.preparing(() -> {
            var other = house.homeward().browser();
            other.submit("/sign-in", "/sign-in", Map.of("username", "kit.keeper", "password", PASSWORD));
            var code = Map.of("code", own.code(30));
            other.throughTheIssuer(other.submit("/sign-in/code", "/sign-in/code", code));
        });
        var action = SESSION_TO_END.matcher(own.get("/account").body());
        assertThat(action.find()).isTrue();
        assertThat(own.submit("/account", action.group(), Map.of()).statusCode())
                .isEqualTo(302);
    }

    private Browser administrator() throws Exception {
        var admin = house.homeward().browser();
        house.preparing(() -> house.homeward().signIn(admin, Role.ADMINISTRATOR));
        return admin;
    }

    private Browser signedIn() throws Exception {
        person("kit.keeper");
        var own = house.homeward().browser();
        house.preparing(() -> own.signIn("kit.keeper", PASSWORD));
        return own;
    }

    private void person(String username) {
        var now = house.homeward().room(InstantSource.class).instant();
        house.homeward()
                .room(CreateAccount.class)
                .remake(new Actor(username, "Test Keeper"), Post.of(Role.NURSE, Post.ONLY_PROVIDER, now), PASSWORD);
    }
}
