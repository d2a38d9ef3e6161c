package homeward.staff;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.commandline.Authenticator;
import homeward.plumbing.RealDatabase;
import homeward.vocabulary.Actor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningInDatabaseTest {
    @RegisterExtension
    static final RealDatabase database = RealDatabase.fresh();

    private static final Passwords PASSWORDS = new Passwords();
    private static final Actor AMINA = new Actor("amina.yusuf", "Amina Yusuf");
    private static final Post NURSE = Post.of(Role.NURSE, "RX1", Instant.parse("2026-11-22T07:00:00Z"));
    private static final String HERE = "192.0.2.1";
    private static final String RIGHT = "kettle harbour seven";

    private final Accounts accounts = new Accounts(database.jdbc());
    private final Posts posts = new Posts(database.jdbc());
    private final SecondFactors factors = new SecondFactors(database.jdbc());
    private final CreateAccount create = new CreateAccount(accounts, posts, factors, PASSWORDS);
    private final Seal seal = new Seal(Path.of("target", "secrets.key"));
    private final EnrolSecondFactor enrol = new EnrolSecondFactor(factors, seal);
    private final ProvePassword password = new ProvePassword(accounts, new WrongPasswords(database.jdbc()), PASSWORDS);
    private final ProveCode code = new ProveCode(accounts, factors, seal);
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");

    @BeforeEach
    void a_nurse_with_an_account() {
        create.remake(AMINA, NURSE, RIGHT);
    }

    @Test
    void is_refused_with_a_wrong_password() {
        assertThat(passwordIsTaken("kettle harbour eight")).isFalse();
    }

    @Test
    void is_refused_to_somebody_unknown() {
        assertThat(password.prove("nobody", RIGHT, HERE, now)).isEmpty();
    }

    @Test
    void is_refused_to_a_disabled_account() {
        accounts.disable(AMINA.username(), now);
        assertThat(passwordIsTaken(RIGHT)).isFalse();
    }

    @Test
    void is_refused_to_an_account_for_which_another_issuer_vouches() {
        accounts.addVouchedFor(new Actor("elsewhere", "Else Where"), "cis2", "910000000001");
        assertThat(password.prove("elsewhere", RIGHT, HERE, now)).isEmpty();
    }

    @Test
    void is_refused_for_a_minute_after_five_wrong_passwords_in_a_row() {
        wrongPasswords(5);
        now = now.plus(Duration.ofSeconds(59));
        assertThat(passwordIsTaken(RIGHT)).isFalse();
        now = now.plus(Duration.ofSeconds(1));
        assertThat(passwordIsTaken(RIGHT)).isTrue();
    }

    @Test
    void is_never_locked_for_longer_than_a_minute_by_a_stranger() {
        for (int round = 0; round < 6; round++) {
            wrongPasswords(5);
            now = now.plus(Duration.ofMinutes(1));
        }
        assertThat(passwordIsTaken(RIGHT)).isTrue();
    }

    @Test
    void is_not_locked_by_a_stranger_on_another_network() {
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(password.prove(AMINA.username(), "wrong", "203.0.113.9", now))
                    .isEmpty();
        }
        assertThat(passwordIsTaken(RIGHT)).isTrue();
        assertThat(password.prove(AMINA.username(), RIGHT, "203.0.113.9", now)).isEmpty();
    }

    @Test
    void is_refused_with_a_temporary_password_after_three_days() {
        var made = create.createWithTemporaryPassword(new Actor("new.one", "New One"), NURSE);
        var given = Objects.requireNonNull(((AccountCreation.Created) made).temporaryPassword());
        var since = Instant.now();
        assertThat(password.prove("new.one", given, HERE, since.plus(Duration.ofHours(71))))
                .isPresent();
        assertThat(password.prove("new.one", given, HERE, since.plus(Duration.ofHours(73))))
                .isEmpty();
    }

    @Test
    void forgets_wrong_passwords_at_the_next_right_one() {
        for (int round = 0; round < 3; round++) {
            wrongPasswords(2);
            assertThat(passwordIsTaken(RIGHT)).isTrue();
        }
    }

    @Test
    void offers_one_choice_for_each_role_at_each_provider() {
        var asleep = new Post(Role.NURSE, "RX1", null, now, now.plusSeconds(60));
        var elsewhere = Post.of(Role.NURSE, "RX2", now);
        posts.add(AMINA.username(), asleep);
        posts.add(AMINA.username(), elsewhere);
        posts.add(AMINA.username(), Post.of(Role.NURSE, "RX1", now.plusSeconds(60)));
        assertThat(Arrival.choicesOf(AMINA, posts.heldBy(AMINA.username(), now)))
                .containsExactly(
                        new SignedIn(AMINA, Role.NURSE, List.of(NURSE, asleep)),
                        new SignedIn(AMINA, Role.NURSE, List.of(elsewhere)));
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

    @Test
    void takes_a_code_of_the_app_once() throws Exception {
        var app = enrolled();
        now = now.plusSeconds(30);
        assertThat(codeIsTaken(shown(app, 0))).isTrue();
        assertThat(codeIsTaken(shown(app, 0))).isFalse();
    }

    @Test
    void does_not_take_the_code_again_with_which_the_app_was_set_up() throws Exception {
        var app = enrolled();
        assertThat(codeIsTaken(shown(app, 0))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void takes_a_code_one_step_early_or_late(int seconds, boolean taken) throws Exception {
        var app = enrolled();
        now = now.plusSeconds(300);
        assertThat(codeIsTaken(shown(app, seconds))).isEqualTo(taken);
    }

    @Test
    void takes_no_older_code_after_a_newer_one() throws Exception {
        var app = enrolled();
        now = now.plusSeconds(300);
        assertThat(codeIsTaken(shown(app, 30))).isTrue();
        assertThat(codeIsTaken(shown(app, 0))).isFalse();
    }

    @Test
    void takes_each_recovery_code_once_however_it_is_typed() {
        var codes = recoveryCodes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(codeIsTaken(codes.getFirst().toLowerCase(Locale.ROOT).replace(' ', '-')))
                .isTrue();
        assertThat(codeIsTaken(codes.getFirst())).isFalse();
        assertThat(factors.recoveryCodesLeft(AMINA.username())).isEqualTo(9);
    }

    @Test
    void takes_no_recovery_code_of_before_new_ones_were_made() {
        var old = recoveryCodes();
        enrol.newRecoveryCodes(AMINA.username());
        assertThat(codeIsTaken(old.getFirst())).isFalse();
    }

    @Test
    void takes_no_code_where_no_app_was_set_up() {
        assertThat(codeIsTaken("000000")).isFalse();
    }

    @Test
    void locks_longer_and_longer_for_who_knows_the_password_and_guesses_codes() throws Exception {
        var app = enrolled();
        for (int minutes : new int[] {1, 2, 4, 8, 15, 15}) {
            for (int guess = 0; guess < 5; guess++) {
                assertThat(codeIsTaken("12345")).isFalse();
            }
            now = now.plus(Duration.ofMinutes(minutes)).minusSeconds(1);
            assertThat(codeIsTaken(shown(app, 0))).as("locked for " + minutes).isFalse();
            now = now.plusSeconds(1);
        }
        assertThat(codeIsTaken(shown(app, 0))).isTrue();
    }

    @Test
    void takes_no_code_after_fifty_wrong_ones_until_an_administrator_helps() throws Exception {
        var app = enrolled();
        for (int guess = 0; guess < LockOut.MOST_WRONG_CODES; guess++) {
            now = now.plus(Duration.ofMinutes(15));
            assertThat(codeIsTaken("12345")).isFalse();
        }
        now = now.plus(Duration.ofDays(1));
        assertThat(codeIsTaken(shown(app, 0))).isFalse();
        accounts.forgetWrongCodes(AMINA.username());
        assertThat(codeIsTaken(shown(app, 0))).isTrue();
    }

    @Test
    void shows_another_key_to_whoever_begins_to_set_up_an_app_anew() {
        var first = enrol.shown(AMINA.username(), enrol.newSecret(AMINA.username()));
        var second = enrol.shown(AMINA.username(), enrol.newSecret(AMINA.username()));
        assertThat(second.secret()).isNotEqualTo(first.secret());
    }

    @Test
    void keeps_what_the_app_knows_only_closed() throws Exception {
        var app = enrolled();
        var stored = factors.of(AMINA.username()).orElseThrow().sealedSecret();
        assertThat(seal.open(stored, "second factor of amina.yusuf")).hasSize(20);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(app);
    }

    private String enrolled() throws Exception {
        var sealed = enrol.newSecret(AMINA.username());
        var secret = enrol.shown(AMINA.username(), sealed).secret();
        assertThat(enrol.confirm(AMINA.username(), sealed, shown(secret, 0), now))
                .isNotEmpty();
        return secret;
    }

    private List<String> recoveryCodes() {
        var sealed = enrol.newSecret(AMINA.username());
        try {
            var code = shown(enrol.shown(AMINA.username(), sealed).secret(), 0);
            return enrol.confirm(AMINA.username(), sealed, code, now);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String shown(String secret, int seconds) throws Exception {
        return Authenticator.code(secret, now.getEpochSecond() + seconds);
    }

    private boolean codeIsTaken(String typed) {
        return code.prove(AMINA.username(), typed, now);
    }

    private boolean passwordIsTaken(String typed) {
        return password.prove(AMINA.username(), typed, HERE, now).isPresent();
    }

    private void wrongPasswords(int count) {
        for (int attempt = 0; attempt < count; attempt++) {
            assertThat(passwordIsTaken("wrong")).isFalse();
        }
    }
}
