package homeward.simulator;

import homeward.simulator.door.Json;
import java.util.List;

/// Wards, people and Bundles as FHIR R4 writes them.
final class Fhir {
    static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";

    /// Homeward's own extension: when the patient came on to the ward.
    static final String ADMITTED_AT = "urn:homeward:admitted-at";

    private Fhir() {}

    static Json ward(String id, String name) {
        return Json.object("resourceType", "Organization", "id", id, "active", true, "name", name);
    }

    /// On a ward: the ward admits whoever it is told to manage.
    static Json patient(Person person) {
        var patient = Json.object(
                "resourceType",
                "Patient",
                "id",
                person.id(),
                "active",
                true,
                "name",
                Json.array(Json.object("family", person.family(), "given", Json.array(person.given()))),
                "gender",
                person.gender(),
                "birthDate",
                person.birthDate().toString(),
                "managingOrganization",
                Json.object("reference", "Organization/" + person.ward()));
        var admittedAt = person.admittedAt();
        if (admittedAt != null) {
            patient = patient.with(
                    "extension", Json.array(Json.object("url", ADMITTED_AT, "valueDateTime", admittedAt.toString())));
        }
        var number = person.nhsNumber();
        return number == null
                ? patient
                : patient.with("identifier", Json.array(Json.object("system", NHS_NUMBER, "value", number)));
    }

    /// An entry that puts this resource in its own place: sending it twice is harmless.
    static Json put(Json resource) {
        var place = resource.textAt("resourceType").orElseThrow()
                + '/'
                + resource.textAt("id").orElseThrow();
        return Json.object("resource", resource, "request", Json.object("method", "PUT", "url", place));
    }

    static Json post(Json observation) {
        return Json.object("resource", observation, "request", Json.object("method", "POST", "url", "Observation"));
    }

    /// All or none.
    static Json transaction(List<Json> entries) {
        return bundle("transaction", entries);
    }

    /// Each for itself.
    static Json batch(List<Json> entries) {
        return bundle("batch", entries);
    }

    private static Json bundle(String type, List<Json> entries) {
        return Json.object("resourceType", "Bundle", "type", type, "entry", entries);
    }
}
