package homeward.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Leads somebody back to the sign-in whose issuer's word was not believed. Why, stands in the log and the audit,
/// without
/// a name, and in no words but our own: what a stranger's browser brings along could say anything.
final class NotLetIn implements AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(NotLetIn.class);

    private static final String OTHER = "other";
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

    private final Issuers issuers;
    private final NoteSignIns note;

    NotLetIn(Issuers issuers, NoteSignIns note) {
        this.issuers = issuers;
        this.note = note;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var why = failure instanceof OAuth2AuthenticationException refused
                ? code(refused.getError().getErrorCode())
                : failure.getClass().getSimpleName();
        var issuer = issuer(request.getRequestURI());
        note.refused(issuer + ": " + why);
        LOG.info("A sign-in by {} was refused: {}", issuer, why);
        response.sendRedirect(
                why.equals("authorization_request_not_found") ? "/sign-in?refused=again" : "/sign-in?refused=issuer");
    }

    private String issuer(String path) {
        return issuers.called(path.substring(path.lastIndexOf('/') + 1))
                .map(Issuer::id)
                .orElse(OTHER);
    }

    private static String code(String said) {
        return CODE.matcher(said).matches() ? said : OTHER;
    }
}
