package homeward.staff;

import homeward.staff.Issuer.Kind;
import homeward.staff.Issuer.Partner;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/// What an issuer is asked: by code, with state, nonce and PKCE always, and how well it shall have proven the person.
final class AskIssuer implements OAuth2AuthorizationRequestResolver {
    private final DefaultOAuth2AuthorizationRequestResolver standard;
    private final Issuers issuers;
    private final InstantSource clock;

    AskIssuer(Issuers issuers, InstantSource clock) {
        this.issuers = issuers;
        this.clock = clock;
        standard = new DefaultOAuth2AuthorizationRequestResolver(issuers, Issuers.DEPARTURES.replaceFirst("/$", ""));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return demanding(standard.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
        return demanding(standard.resolve(request, id));
    }

    private @Nullable OAuth2AuthorizationRequest demanding(@Nullable OAuth2AuthorizationRequest asked) {
        if (asked == null) {
            return null;
        }
        var more = new HashMap<>(asked.getAdditionalParameters());
        if (asked.getAttributes().get(OAuth2ParameterNames.REGISTRATION_ID) instanceof String id) {
            issuers.partner(id).ifPresent(partner -> more.putAll(demands(partner)));
        }
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(more)
                .attributes(kept -> kept.put(ProvenAnew.ASKED_AT, clock.instant()))
                .build();
    }

    private static Map<String, Object> demands(Partner partner) {
        var asked = new HashMap<String, Object>();
        var demands = partner.demands();
        if (!demands.acrs().isEmpty()) {
            asked.put("acr_values", String.join(" ", demands.acrs()));
        }
        if (demands.maxAge() != null) {
            asked.put("max_age", Long.toString(demands.maxAge().toSeconds()));
        }
        if (partner.anew()) {
            asked.put("prompt", "login");
        }
        if (partner.kind() == Kind.NHS_LOGIN) {
            asked.put("vtr", PartnerRules.VECTORS_ASKED);
        }
        return asked;
    }
}
