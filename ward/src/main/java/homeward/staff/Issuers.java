package homeward.staff;

import homeward.staff.Issuer.Partner;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/// Whose word is taken here on who somebody is. Each is asked for its addresses when it is first needed, not before: an
/// issuer that is away keeps the house from nothing but sign-ins by it.
@Component
public final class Issuers implements ClientRegistrationRepository {
    /// Where somebody is sent to an issuer, and where they come back; the issuer's id follows.
    static final String DEPARTURES = "/sign-in/with/";

    static final String ARRIVALS = "/signed-in/";

    /// An issuer as the sign-in page offers it.
    public record Offer(String id, String title) {}

    private final HouseClient house;
    private final PartnerClient partners;
    private final List<Issuer> issuers;
    private final ConcurrentHashMap<String, ClientRegistration> known = new ConcurrentHashMap<>();

    Issuers(HouseClient house, PartnerClient partners, IssuerSettings settings) {
        this.house = house;
        this.partners = partners;
        this.issuers = settings.issuers();
    }

    /// Whether accounts of this house can be used.
    public boolean isHouseOpen() {
        return issuers.stream().anyMatch(Issuer.House.class::isInstance);
    }

    /// The others.
    public List<Offer> others() {
        return issuers.stream()
                .filter(issuer -> !(issuer instanceof Issuer.House))
                .map(issuer -> new Offer(issuer.id(), issuer.title()))
                .toList();
    }

    Optional<Issuer> called(String id) {
        return issuers.stream().filter(issuer -> issuer.id().equals(id)).findFirst();
    }

    Optional<Partner> partner(String id) {
        return called(id).filter(Partner.class::isInstance).map(Partner.class::cast);
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return called(id).map(this::registration).orElse(null);
    }

    ClientRegistration registration(Issuer issuer) {
        return known.computeIfAbsent(issuer.id(), _ -> switch (issuer) {
            case Issuer.House _ -> house.registration();
            case Partner partner -> partners.registration(partner);
        });
    }
}
