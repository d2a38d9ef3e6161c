package homeward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.stream.Stream;

/// Each interaction of machines, once.
final class EveryDoor {
    private final EveryRequest house;

    EveryDoor(EveryRequest house) {
        this.house = house;
    }

    Stream<EveryRequest.Row> all() {
        return Stream.of(
                new EveryRequest.Row(
                        "GET /trends/{id}.{form:csv|json}",
                        () -> machine("/trends/p-ada.csv"),
                        Deed.PATIENT_READ,
                        EveryRequest.ADA),
                new EveryRequest.Row(
                        "GET /trends/{id}.{form:csv|json} as JSON",
                        () -> machine("/trends/p-ada.json"),
                        Deed.PATIENT_READ,
                        EveryRequest.ADA),
                new EveryRequest.Row(
                        "GET /fhir/Patient/",
                        () -> machine("/fhir/Patient/p-ada"),
                        Deed.PATIENT_READ,
                        EveryRequest.ADA),
                new EveryRequest.Row(
                        "GET /fhir/Patient",
                        () -> machine("/fhir/Patient"),
                        Deed.PATIENT_QUERY,
                        EveryRequest.ADA,
                        EveryRequest.BEN),
                new EveryRequest.Row(
                        "GET /fhir/Patient by ward",
                        () -> machine("/fhir/Patient?organization=frailty"),
                        Deed.PATIENT_QUERY,
                        EveryRequest.ADA,
                        EveryRequest.BEN),
                new EveryRequest.Row(
                        "GET /fhir/Observation/", () -> machine(reading()), Deed.PATIENT_READ, EveryRequest.BEN),
                new EveryRequest.Row(
                        "vread /fhir/Observation/",
                        () -> machine(reading() + "/_history/1"),
                        Deed.PATIENT_READ,
                        EveryRequest.BEN),
                new EveryRequest.Row(
                        "GET /fhir/Observation",
                        () -> machine("/fhir/Observation?patient=p-ben"),
                        Deed.PATIENT_QUERY,
                        EveryRequest.BEN),
                new EveryRequest.Row(
                        "GET /fhir/Observation/$lastn",
                        () -> machine("/fhir/Observation/$lastn?patient=p-ben&category=vital-signs"),
                        Deed.PATIENT_QUERY,
                        EveryRequest.BEN),
                new EveryRequest.Row(
                        "POST /fhir/Observation/_search",
                        () -> form("/fhir/Observation/_search", "patient=p-ben"),
                        Deed.PATIENT_QUERY,
                        EveryRequest.BEN),
                new EveryRequest.Row(
                        "POST /fhir/Patient/_search",
                        () -> form("/fhir/Patient/_search", "_id=p-ben"),
                        Deed.PATIENT_QUERY,
                        EveryRequest.BEN),
                new EveryRequest.Row(
                        "PUT /fhir/Patient/ of somebody new", () -> put("p-cy"), Deed.PATIENT_CREATE, "p-cy"),
                new EveryRequest.Row(
                        "PUT /fhir/Patient/ of somebody known",
                        () -> put(EveryRequest.BEN),
                        Deed.PATIENT_UPDATE,
                        EveryRequest.BEN),
                new EveryRequest.Row(
                        "POST /fhir/Observation",
                        () -> post("/fhir/Observation", pulse(EveryRequest.BEN)),
                        Deed.INTAKE,
                        EveryRequest.BEN),
                new EveryRequest.Row(
                        "POST /fhir", () -> post("/fhir", bundle()), Deed.INTAKE, EveryRequest.ADA, EveryRequest.BEN),
                new EveryRequest.Row(
                        "POST /fhir that asks", () -> post("/fhir", asking()), Deed.PATIENT_QUERY, EveryRequest.BEN),
                new EveryRequest.Row(
                        "GET /fhir/AuditEvent",
                        () -> machine("/fhir/AuditEvent?patient=p-ada"),
                        Deed.AUDIT_READ,
                        EveryRequest.ADA),
                new EveryRequest.Row(
                        "GET /fhir/AuditEvent/", () -> machine(event()), Deed.AUDIT_READ, EveryRequest.ADA),
                new EveryRequest.Row("POST /readings", () -> file(), Deed.INTAKE, EveryRequest.BEN));
    }

    void machine(String path) throws Exception {
        assertThat(house.homeward()
                        .send(house.homeward().fromAMachineTo(path.replace("$", "%24")))
                        .statusCode())
                .isEqualTo(200);
    }

    /// One event of Ada's.
    private String event() throws Exception {
        var number = house.book().all().stream()
                .filter(entry -> entry.done().patients().contains(house.no(EveryRequest.ADA)))
                .findFirst()
                .orElseThrow()
                .number();
        return "/fhir/AuditEvent/" + number + "." + house.no(EveryRequest.ADA).value();
    }

    /// Where a reading of Ben is to be read.
    private String reading() throws Exception {
        var place = new StringBuilder();
        house.preparing(() -> place.append(house.homeward()
                .send(house.homeward()
                        .fromAMachineTo("/fhir/Observation")
                        .header("Content-Type", "application/fhir+json")
                        .POST(BodyPublishers.ofString(pulse(EveryRequest.BEN))))
                .headers()
                .firstValue("Location")
                .orElseThrow()));
        return place.substring(place.indexOf("/fhir/"), place.indexOf("/_history"));
    }

    private void form(String path, String fields) throws Exception {
        var answer = house.homeward()
                .send(house.homeward()
                        .fromAMachineTo(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields)));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private void post(String path, String json) throws Exception {
        var answer = house.homeward()
                .send(house.homeward()
                        .fromAMachineTo(path)
                        .header("Content-Type", "application/fhir+json")
                        .POST(BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).isIn(200, 201);
    }

    private void put(String id) throws Exception {
        var answer = house.homeward()
                .send(house.homeward()
                        .fromAMachineTo("/fhir/Patient/" + id)
                        .header("Content-Type", "application/fhir+json")
                        .PUT(BodyPublishers.ofString("""
                        {"resourceType":"Patient","id":"%s","name":[{"family":"Test","given":["Cy"]}],
                         "gender":"male","birthDate":"1950-01-01",
                         "managingOrganization":{"reference":"Organization/frailty"}}""".formatted(id))));
        assertThat(answer.statusCode()).isIn(200, 201);
    }

    private void file() throws Exception {
        var answer = house.homeward()
                .send(house.homeward()
                        .fromAMachineTo("/readings")
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(
                                "patient,taken_at,code,value,unit\np-ben," + Instant.now() + ",8867-4,71,/min\n")));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static String pulse(String patient) {
        return """
                {"resourceType":"Observation","status":"final",
                 "code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},
                 "subject":{"reference":"Patient/%s"},"effectiveDateTime":"%s",
                 "valueQuantity":{"value":72,"unit":"beats/minute","system":"http://unitsofmeasure.org","code":"/min"}}
                """.formatted(patient, Instant.now());
    }

    private static String bundle() {
        var entry = "{\"resource\":%s,\"request\":{\"method\":\"POST\",\"url\":\"Observation\"}}";
        return "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[" + entry.formatted(pulse(EveryRequest.ADA))
                + "," + entry.formatted(pulse(EveryRequest.BEN)) + "]}";
    }

    private static String asking() {
        return "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"request\":"
                + "{\"method\":\"GET\",\"url\":\"Observation?patient=p-ben\"}}]}";
    }
}
