package homeward.staff;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/// Lets a person in who knows the password of an account.
///
/// Five wrong passwords in a row lock the account for a minute. A stranger, a locked account and a wrong password get
/// the
/// same answer in about the same time.
@Component
final class SignIn implements AuthenticationProvider {
    private static final int WRONG_PASSWORDS_BORNE = 5;
    private static final Duration LOCK = Duration.ofMinutes(1);

    private final Accounts accounts;
    private final Posts posts;
    private final Passwords passwords;
    private final InstantSource clock;

    SignIn(Accounts accounts, Posts posts, Passwords passwords, InstantSource clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var now = clock.instant();
        var username = attempt.getName();
        var password =
                attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        var account = accounts.named(username).filter(found -> found.maySignInAt(now));
        if (account.isEmpty()) {
            passwords.pretend(password);
            throw refused();
        }
        if (!passwords.matches(password, account.get().passwordHash())) {
            accounts.countWrong(username, WRONG_PASSWORDS_BORNE, LOCK, now);
            throw refused();
        }
        accounts.forgetWrong(username);
        var held = posts.heldBy(username, now);
        if (held.isEmpty()) {
            throw refused();
        }
        var first = held.getFirst();
        var signedIn = new SignedIn(
                account.get().actor(),
                first.role(),
                held.stream().filter(first::isBeside).toList());
        var authority = new SimpleGrantedAuthority("ROLE_" + signedIn.role().name());
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of(authority));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("Not signed in");
    }
}
