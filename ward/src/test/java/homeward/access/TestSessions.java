package homeward.access;

import homeward.commandline.RunningHomeward;
import homeward.staff.PassOfATest;
import homeward.staff.SignedIn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.web.servlet.DispatcherServlet;

/// Sessions of people who have signed in, made where the web server keeps them: signing in itself is tested elsewhere.
public final class TestSessions {
    private static final String FORM_TOKEN = "a-token-of-the-form-that-nobody-guesses";

    private final RunningHomeward homeward;
    private final Manager sessions;

    public TestSessions(RunningHomeward homeward) {
        this.homeward = homeward;
        var house =
                Objects.requireNonNull(homeward.room(DispatcherServlet.class).getWebApplicationContext());
        var server = (TomcatWebServer) Objects.requireNonNull(((WebServerApplicationContext) house).getWebServer());
        var context = (Context) server.getTomcat().getHost().findChildren()[0];
        sessions = context.getManager();
    }

    /// What a browser holds: the cookie, and what a form carries.
    public record Session(String id, String formToken) {}

    public Session of(SignedIn person) {
        var session = sessions.createSession(null).getSession();
        var proof = PassOfATest.of(homeward.database(), person, Instant.now());
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(proof));
        session.setAttribute(
                HttpSessionCsrfTokenRepository.class.getName().concat(".CSRF_TOKEN"),
                new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", FORM_TOKEN));
        return new Session(session.getId(), maskedWithZeros());
    }

    /// As Spring Security's XorCsrfTokenRequestAttributeHandler reads it: random bytes, then the token masked with
    /// them.
    private static String maskedWithZeros() {
        var token = FORM_TOKEN.getBytes(StandardCharsets.UTF_8);
        var both = new byte[2 * token.length];
        System.arraycopy(token, 0, both, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }
}
