package homeward.fhir;

import homeward.access.Door;
import homeward.machines.Access;
import homeward.machines.Errand;
import homeward.staff.Activity;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Says of each interaction with each type of resource what is done by it.
///
/// What a Bundle asks for is told apart once it is read, by [Permitted].
@Component
class WhatFhirDoes implements Door {
    static final String SERVLET = "fhir";

    private static final String METADATA = "metadata";

    private static final Map<String, Asks> BY_METHOD_AND_SHAPE = Map.ofEntries(
            asks("GET AuditEvent", Activity.READ_AUDIT_BY_FHIR, "AuditEvent", Access.SEARCH),
            asks("GET AuditEvent/", Activity.READ_AUDIT_BY_FHIR, "AuditEvent", Access.READ),
            Map.entry("POST ", new Asks.Several(Activity.SEND_READINGS)),
            asks("GET Observation", Activity.READ_BY_FHIR, "Observation", Access.SEARCH),
            asks("POST Observation", Activity.SEND_READINGS, "Observation", Access.CREATE),
            asks("GET Observation/", Activity.READ_BY_FHIR, "Observation", Access.READ),
            asks("GET Observation/$lastn", Activity.READ_BY_FHIR, "Observation", Access.SEARCH),
            asks("POST Observation/_search", Activity.READ_BY_FHIR, "Observation", Access.SEARCH),
            asks("GET Patient", Activity.READ_BY_FHIR, "Patient", Access.SEARCH),
            asks("GET Patient/", Activity.READ_BY_FHIR, "Patient", Access.READ),
            asks("PUT Patient/", Activity.ADMIT, "Patient", Access.UPDATE),
            asks("POST Patient/_search", Activity.READ_BY_FHIR, "Patient", Access.SEARCH),
            asks("GET Organization", Activity.READ_BY_FHIR, "Organization", Access.SEARCH),
            asks("GET Organization/", Activity.READ_BY_FHIR, "Organization", Access.READ),
            asks("PUT Organization/", Activity.OPEN_WARDS, "Organization", Access.UPDATE));

    private static Map.Entry<String, Asks> asks(String methodAndShape, Activity activity, String type, Access access) {
        return Map.entry(methodAndShape, new Asks.Doing(new Errand(activity, type, access)));
    }

    @Override
    public String servlet() {
        return SERVLET;
    }

    @Override
    public Asks asks(HttpServletRequest request) {
        return asks(request.getMethod(), Exchange.below(request.getPathInfo()));
    }

    static Asks asks(String method, String path) {
        var reading = method.equals("HEAD") ? "GET" : method;
        if (Set.of(METADATA, SmartConfiguration.PATH).contains(path) && reading.equals("GET")) {
            return new Asks.WhatIsOpen();
        }
        return BY_METHOD_AND_SHAPE.getOrDefault(reading + " " + Interactions.shape(path), new Asks.Nothing());
    }
}
