package homeward.staff;

import homeward.plumbing.OpenToAll;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where an issuer says that somebody has signed out there: here too, then, within five seconds.
///
/// Source: OpenID Connect Back-Channel Logout 1.0, 2.5 and 2.8.
@RestController
final class BackChannelLogout {
    private static final Logger LOG = LoggerFactory.getLogger(BackChannelLogout.class);

    private final Issuers issuers;
    private final LogoutTokens tokens;
    private final Sessions sessions;
    private final NoteSignIns note;
    private final InstantSource clock;

    BackChannelLogout(Issuers issuers, LogoutTokens tokens, Sessions sessions, NoteSignIns note, InstantSource clock) {
        this.issuers = issuers;
        this.tokens = tokens;
        this.sessions = sessions;
        this.note = note;
        this.clock = clock;
    }

    @PostMapping("/back-channel-logout/{issuer}")
    @OpenToAll(because = "an issuer proves itself by its signature")
    ResponseEntity<Map<String, String>> end(
            @PathVariable String issuer, @RequestParam(name = "logout_token", defaultValue = "") String token) {
        var partner = issuers.partner(issuer);
        if (partner.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        try {
            var ended = tokens.read(issuers.registration(partner.get()), token);
            sessions.endAtTheWordOf(partner.get().id(), ended, clock.instant())
                    .forEach(person -> note.out(person, Ending.ISSUER_SAID_SO));
            return ResponseEntity.ok().build();
        } catch (JwtException refused) {
            LOG.info(
                    "A logout by {} was refused: {}",
                    partner.get().id(),
                    refused.getClass().getSimpleName());
            return ResponseEntity.badRequest().body(Map.of("error", "invalid_request"));
        }
    }
}
