package homeward.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Leads somebody back to the sign-in whose issuer's word was not believed. Why, stands in the log, without a name.
final class NotLetIn implements AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(NotLetIn.class);

    private final NoteSignIns note;

    NotLetIn(NoteSignIns note) {
        this.note = note;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var why = failure instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        var issuer = request.getRequestURI().substring(request.getRequestURI().lastIndexOf('/') + 1);
        note.refused(issuer + ": " + why);
        LOG.info("A sign-in by {} was refused: {}", issuer, why);
        response.sendRedirect(
                why.equals("authorization_request_not_found") ? "/sign-in?refused=again" : "/sign-in?refused=issuer");
    }
}
