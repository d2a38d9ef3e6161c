package homeward.machines;

import homeward.plumbing.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/// Where machines ask for a token: `POST /machines/token`, a form. See docs/machines.md.
///
/// Sources: RFC 6749, 4.4 and 5; RFC 7523, 2.2; SMART App Launch 2.2, backend services.
@Controller
class TokenEdge {
    static final String PATH = "/machines/token";

    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final GrantToken grantToken;
    private final NoteRefusals noteRefusals;
    private final OwnAddress ownAddress;
    private final InstantSource clock;
    private final JsonMapper json = JsonMapper.builder().build();

    TokenEdge(GrantToken grantToken, NoteRefusals noteRefusals, OwnAddress ownAddress, InstantSource clock) {
        this.grantToken = grantToken;
        this.noteRefusals = noteRefusals;
        this.ownAddress = ownAddress;
        this.clock = clock;
    }

    @OpenToAll(because = "a machine proves here who it is, by what it signed")
    @PostMapping(PATH)
    void token(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Pragma", "no-cache");
        try {
            answer(granted(request), response);
        } catch (DataAccessException | TransactionException _) {
            response.setHeader("Retry-After", "2");
            send(
                    503,
                    Map.of(
                            "error",
                            "temporarily_unavailable",
                            "error_description",
                            "The database does not answer; sign another assertion and send it in a moment"),
                    response);
        }
    }

    private Granted granted(HttpServletRequest request) {
        var form = request.getContentType();
        if (form == null || !form.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            return wrong("This is asked with a form: application/x-www-form-urlencoded");
        }
        if (request.getQueryString() != null) {
            return wrong("Nothing of this belongs into the address");
        }
        for (var name : new String[] {"grant_type", "client_assertion_type", "client_assertion", "scope"}) {
            var values = request.getParameterValues(name);
            if (values != null && values.length > 1) {
                return wrong("Each part of the form stands in it once");
            }
        }
        var kind = request.getParameter("grant_type");
        if (kind == null) {
            return wrong("The form has a grant_type");
        }
        if (!kind.equals("client_credentials")) {
            return new Granted.Not(
                    Granted.Refusal.UNSUPPORTED_GRANT_TYPE, "The only grant_type here is client_credentials", null);
        }
        var assertion = request.getParameter("client_assertion");
        if (assertion == null || !JWT_BEARER.equals(request.getParameter("client_assertion_type"))) {
            return new Granted.Not(
                    Granted.Refusal.INVALID_CLIENT,
                    "Send a client_assertion, with the client_assertion_type " + JWT_BEARER,
                    null);
        }
        var scope = request.getParameter("scope");
        return grantToken.grant(
                assertion, scope == null ? "" : scope, ownAddress.tokenEndpoint(request), clock.instant());
    }

    private static Granted wrong(String because) {
        return new Granted.Not(Granted.Refusal.INVALID_REQUEST, because, null);
    }

    private void answer(Granted granted, HttpServletResponse response) throws IOException {
        switch (granted) {
            case Granted.Token(var token, var goodFor, var scopes) -> {
                var told = new LinkedHashMap<String, Object>();
                told.put("access_token", token);
                told.put("token_type", "bearer");
                told.put("expires_in", goodFor.toSeconds());
                told.put("scope", scopes.written());
                send(200, told, response);
            }
            case Granted.Not(var error, var because, var asker) -> {
                noteRefusals.note(asker, "POST " + PATH, because);
                send(
                        error.status(),
                        Map.of("error", error.name().toLowerCase(Locale.ROOT), "error_description", because),
                        response);
            }
        }
    }

    private void send(int status, Map<String, ?> told, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=utf-8");
        response.getOutputStream().write(json.writeValueAsBytes(told));
    }
}
