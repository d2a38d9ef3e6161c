package homeward.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeward.plumbing.RealDatabase;
import homeward.vocabulary.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

class SigningInDatabaseTest {
    @RegisterExtension
    static final RealDatabase database = RealDatabase.fresh();

    private static final Passwords PASSWORDS = new Passwords();
    private static final Actor AMINA = new Actor("amina.yusuf", "Amina Yusuf");
    private static final Post NURSE = Post.of(Role.NURSE, "RX1", Instant.parse("2026-11-22T07:00:00Z"));
    private static final String RIGHT = "kettle harbour seven";

    private final Accounts accounts = new Accounts(database.jdbc());
    private final Posts posts = new Posts(database.jdbc());
    private final CreateAccount create = new CreateAccount(accounts, posts, PASSWORDS);
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final SignIn signIn = new SignIn(accounts, posts, PASSWORDS, () -> now);

    @BeforeEach
    void a_nurse_with_an_account() {
        create.remake(AMINA, NURSE, RIGHT);
    }

    @Test
    void is_refused_with_a_wrong_password() {
        assertThatThrownBy(() -> attempt("kettle harbour eight")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void is_refused_to_somebody_unknown() {
        assertThatThrownBy(() -> attempt("nobody", RIGHT)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void is_refused_to_a_disabled_account() {
        database.jdbc()
                .sql("update staff.account set disabled_at = '2026-11-22T07:59:00Z'")
                .update();
        assertThatThrownBy(() -> attempt(RIGHT)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void is_refused_for_a_minute_after_five_wrong_passwords_in_a_row() {
        fiveWrongPasswords();
        now = now.plus(Duration.ofSeconds(59));
        assertThatThrownBy(() -> attempt(RIGHT)).isInstanceOf(BadCredentialsException.class);
        now = now.plus(Duration.ofSeconds(1));
        assertThat(attempt(RIGHT).isAuthenticated()).isTrue();
    }

    @Test
    void forgets_wrong_passwords_at_the_next_right_one() {
        for (int round = 0; round < 3; round++) {
            assertThatThrownBy(() -> attempt("wrong")).isInstanceOf(BadCredentialsException.class);
            assertThatThrownBy(() -> attempt("wrong")).isInstanceOf(BadCredentialsException.class);
            assertThat(attempt(RIGHT).isAuthenticated()).isTrue();
        }
    }

    @Test
    void names_the_person_and_the_role() {
        assertThat(attempt(RIGHT).getPrincipal()).isEqualTo(new SignedIn(AMINA, Role.NURSE, List.of(NURSE)));
    }

    @Test
    void is_refused_to_who_holds_no_post() {
        posts.endAll(AMINA.username(), now);
        assertThatThrownBy(() -> attempt(RIGHT)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void acts_in_the_posts_of_one_role_at_one_provider() {
        var asleep = new Post(Role.NURSE, "RX1", null, now, now.plusSeconds(60));
        posts.add(AMINA.username(), asleep);
        posts.add(AMINA.username(), Post.of(Role.NURSE, "RX2", now));
        posts.add(AMINA.username(), Post.of(Role.AUDITOR, "RX1", now));
        posts.add(AMINA.username(), Post.of(Role.NURSE, "RX1", now.plusSeconds(60)));
        assertThat(attempt(RIGHT).getPrincipal()).isEqualTo(new SignedIn(AMINA, Role.NURSE, List.of(NURSE, asleep)));
    }

    @Test
    void keeps_no_password_in_the_proof() {
        assertThat(attempt(RIGHT).getCredentials()).isNull();
    }

    @Test
    void needs_a_password_of_some_length() {
        assertThat(create.create(new Actor("new", "New Person"), NURSE, "short"))
                .isEqualTo(new AccountCreation.PasswordOutOfBounds(12, 200));
    }

    @Test
    void needs_a_username_of_its_own() {
        assertThat(create.create(AMINA, NURSE, RIGHT)).isEqualTo(new AccountCreation.UsernameTaken());
        assertThat(create.create(new Actor("Amina Y", "Amina"), NURSE, RIGHT))
                .isEqualTo(new AccountCreation.NotAUsername());
    }

    private void fiveWrongPasswords() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThatThrownBy(() -> attempt("wrong")).isInstanceOf(BadCredentialsException.class);
        }
    }

    private Authentication attempt(String password) {
        return attempt(AMINA.username(), password);
    }

    private Authentication attempt(String username, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
    }
}
