package homeward.commandline;

import com.nimbusds.jose.JWSAlgorithm;
import homeward.organisations.KeepProviders;
import homeward.organisations.Provider;
import homeward.plumbing.Reach;
import homeward.vocabulary.OdsCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A running Homeward that takes the word of three strict issuers: one like CIS2, one like NHS login, one like Entra
/// ID.
final class HomewardWithIssuers implements AfterAllCallback {
    final StrictIssuer cis2 = new StrictIssuer(JWSAlgorithm.RS256);
    final StrictIssuer nhs = new StrictIssuer(JWSAlgorithm.RS512);
    final StrictIssuer entra = new StrictIssuer(JWSAlgorithm.RS256);
    final RunningHomeward homeward;

    HomewardWithIssuers() {
        var settings = new HashMap<String, String>();
        settings.put("homeward.issuers", "house,cis2,nhs,entra");
        settings.put("homeward.public-url", "http://ward.example");
        try {
            put(settings, "cis2", "cis2", cis2);
            put(settings, "nhs", "nhs-login", nhs);
            put(settings, "entra", "oidc", entra);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.put("homeward.issuer.cis2.roles", "R8000=consultant-or-gp,R8001=nurse,R8010=pharmacist");
        settings.put("homeward.issuer.cis2.max-age", "PT1H");
        settings.put("homeward.issuer.entra.roles", "ward-nurses=nurse@RX1/frailty,ward-admins=administrator@RX1");
        settings.put("homeward.issuer.entra.tenant", "our-tenant");
        homeward = RunningHomeward.onAFreshDatabase(Map.copyOf(settings));
        for (var code : List.of("RX1", "RX2")) {
            var provider = new Provider(new OdsCode(code), "Provider " + code, null);
            Reach.run(
                    Reach.HOUSE,
                    () -> KeepProviders.in(homeward.database().source()).keep(provider));
        }
    }

    private static void put(Map<String, String> settings, String id, String kind, StrictIssuer issuer)
            throws IOException {
        var of = "homeward.issuer." + id + ".";
        settings.put(of + "kind", kind);
        settings.put(of + "title", "the " + id + " of the test");
        settings.put(of + "url", issuer.url());
        settings.put(of + "client-id", StrictIssuer.CLIENT);
        settings.put(of + "key-file", issuer.clientKeyFile().toString());
    }

    StrictIssuer issuer(String id) {
        return switch (id) {
            case "cis2" -> cis2;
            case "nhs" -> nhs;
            default -> entra;
        };
    }

    void beHonest() {
        List.of(cis2, nhs, entra).forEach(StrictIssuer::beHonest);
    }

    /// Where the browser comes back to, with what the issuer gave it.
    String cameBack(Browser browser, String id) throws Exception {
        var asked = browser.get("/sign-in/with/" + id)
                .headers()
                .firstValue("Location")
                .orElse("");
        return issuer(id).signedIn(asked);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        homeward.close();
        List.of(cis2, nhs, entra).forEach(StrictIssuer::close);
    }
}
