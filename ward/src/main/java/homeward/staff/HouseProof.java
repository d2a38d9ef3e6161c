package homeward.staff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// That somebody has proven to this house who they are: what its issuer vouches for.
final class HouseProof extends AbstractAuthenticationToken {
    private final String username;
    private final Instant at;
    private final boolean twoFactors;

    HouseProof(String username, Instant at, boolean twoFactors) {
        super(List.of());
        this.username = username;
        this.at = at;
        this.twoFactors = twoFactors;
        setAuthenticated(true);
    }

    @Override
    public String getPrincipal() {
        return username;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    Instant at() {
        return at;
    }

    boolean twoFactors() {
        return twoFactors;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HouseProof proof && proof.username.equals(username) && proof.at.equals(at);
    }

    @Override
    public int hashCode() {
        return username.hashCode();
    }
}
