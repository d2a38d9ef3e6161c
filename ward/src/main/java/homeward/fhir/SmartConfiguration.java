package homeward.fhir;

import java.util.Map;

/// Where and how systems get a token, for whoever looks for it. Source: SMART App Launch 2.2, conformance,
/// `/.well-known/smart-configuration`.
final class SmartConfiguration {
    static final String PATH = ".well-known/smart-configuration";

    /// Read by programs in browsers too, and rarely changed.
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Type", "application/json",
            "Cache-Control", "public, max-age=300",
            "Access-Control-Allow-Origin", "*");

    private SmartConfiguration() {}

    /// @param tokenEndpoint as [OwnAddress] says it
    static Reply of(String tokenEndpoint) {
        var out = new JsonOut(1024);
        out.raw("{\"token_endpoint\":").string(tokenEndpoint);
        out.raw("""
                ,"grant_types_supported":["client_credentials"],\
                "token_endpoint_auth_methods_supported":["private_key_jwt"],\
                "token_endpoint_auth_signing_alg_values_supported":["RS384","ES384","ES256","PS256","PS384"],\
                "scopes_supported":["system/*.cruds","system/Observation.crs","system/Patient.rus",\
                "system/Organization.rus","system/AuditEvent.rs"],\
                "response_types_supported":["token"],\
                "code_challenge_methods_supported":["S256"],\
                "capabilities":["client-confidential-asymmetric","permission-v1","permission-v2"]}""");
        return new Reply(200, HEADERS, out);
    }
}
