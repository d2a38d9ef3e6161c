package homeward.staff;

import com.nimbusds.jose.jwk.JWK;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/// One whose word is taken here on who somebody is.
sealed interface Issuer {
    /// As settings and addresses call it.
    String id();

    /// As people know it.
    String title();

    /// This house itself.
    record House() implements Issuer {
        @Override
        public String id() {
            return HouseClient.ID;
        }

        @Override
        public String title() {
            return "Homeward";
        }
    }

    /// What an issuer is like, beyond OpenID Connect.
    enum Kind {
        /// NHS Care Identity Service 2: staff with a smartcard or an app, and the role that they chose there.
        CIS2,
        /// NHS login: patients, with the level to which their identity was proven.
        NHS_LOGIN,
        /// Any other, such as a trust's Entra ID, whose groups or roles are mapped onto posts.
        OIDC
    }

    /// How the house proves to an issuer that it is itself: by a signature, or by a secret.
    ///
    /// @param key signs `private_key_jwt`; null where there is a secret
    record Proof(@Nullable JWK key, @Nullable String secret) {
        public Proof {
            if ((key == null) == (secret == null)) {
                throw new IllegalArgumentException("A key or a secret, and not both");
            }
        }

        @Override
        public String toString() {
            return key == null ? "a secret" : "a key";
        }
    }

    /// What must be so in the issuer's word, or it is not taken.
    ///
    /// @param algorithm the one with which it signs
    /// @param acrs one of which it must name; none: any
    /// @param leastAssurance the authenticator assurance level that it must name at least; 0: any
    /// @param maxAge how long ago the person may have proven who they are; null: any time
    /// @param tenant the `tid` that it must name; null: none
    record Demands(
            SignatureAlgorithm algorithm,
            Set<String> acrs,
            int leastAssurance,
            @Nullable Duration maxAge,
            @Nullable String tenant) {}

    /// A role that a value of the issuer's stands for.
    ///
    /// @param provider null where the issuer says it itself
    record Meant(
            Role role, @Nullable String provider, @Nullable String ward) {}

    /// Another.
    ///
    /// @param url its name, under which it also tells its addresses
    /// @param providers those of which it may say that somebody works there; none: any of this house's
    /// @param anew whether it shall have the person prove who they are each time, whoever it still knows
    /// @param roleClaim where it says what somebody is, for the kind OIDC
    /// @param roles what its values mean here
    record Partner(
            String id,
            Kind kind,
            String title,
            String url,
            String clientId,
            Proof proof,
            Demands demands,
            Set<String> providers,
            boolean anew,
            String roleClaim,
            Map<String, Meant> roles)
            implements Issuer {}
}
