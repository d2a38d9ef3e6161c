package homeward.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// What a session keeps of the person who signed in: who they are, since when, and when they last did something.
final class Pass extends AbstractAuthenticationToken {
    private final transient SignedIn person;
    private final UUID session;
    private final Instant since;
    private volatile Instant seen;

    Pass(SignedIn person, UUID session, Instant since) {
        super(List.of());
        this.person = person;
        this.session = session;
        this.since = since;
        this.seen = since;
        setAuthenticated(true);
    }

    @Override
    public SignedIn getPrincipal() {
        return person;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    UUID session() {
        return session;
    }

    Instant since() {
        return since;
    }

    Instant seen() {
        return seen;
    }

    void see(Instant now) {
        seen = now;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pass pass && pass.session.equals(session);
    }

    @Override
    public int hashCode() {
        return session.hashCode();
    }
}
