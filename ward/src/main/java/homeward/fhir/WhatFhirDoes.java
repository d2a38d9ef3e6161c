package homeward.fhir;

import homeward.access.Door;
import homeward.staff.Activity;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Says of each interaction with each type of resource what is done by it.
///
/// What a Bundle asks for is told apart once it is read, by [Permitted].
@Component
class WhatFhirDoes implements Door {
    static final String SERVLET = "fhir";

    private static final String METADATA = "metadata";

    private static final Map<String, Activity> BY_METHOD_AND_SHAPE = Map.ofEntries(
            Map.entry("GET AuditEvent", Activity.READ_AUDIT_BY_FHIR),
            Map.entry("GET AuditEvent/", Activity.READ_AUDIT_BY_FHIR),
            Map.entry("POST ", Activity.SEND_READINGS),
            Map.entry("GET Observation", Activity.READ_BY_FHIR),
            Map.entry("POST Observation", Activity.SEND_READINGS),
            Map.entry("GET Observation/", Activity.READ_BY_FHIR),
            Map.entry("GET Observation/$lastn", Activity.READ_BY_FHIR),
            Map.entry("POST Observation/_search", Activity.READ_BY_FHIR),
            Map.entry("GET Patient", Activity.READ_BY_FHIR),
            Map.entry("GET Patient/", Activity.READ_BY_FHIR),
            Map.entry("PUT Patient/", Activity.ADMIT),
            Map.entry("POST Patient/_search", Activity.READ_BY_FHIR),
            Map.entry("GET Organization", Activity.READ_BY_FHIR),
            Map.entry("GET Organization/", Activity.READ_BY_FHIR),
            Map.entry("PUT Organization/", Activity.OPEN_WARDS));

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
        if (path.equals(METADATA) && reading.equals("GET")) {
            return new Asks.WhatIsOpen();
        }
        var activity = BY_METHOD_AND_SHAPE.get(reading + " " + Interactions.shape(path));
        return activity == null ? new Asks.Nothing() : new Asks.Doing(activity);
    }
}
