package homeward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.alerts.ReadAlerts;
import homeward.commandline.Browser;
import homeward.commandline.RunningHomeward;
import homeward.organisations.KeepProviders;
import homeward.organisations.OpenWards;
import homeward.organisations.Provider;
import homeward.organisations.Ward;
import homeward.patients.FindPatients;
import homeward.patients.Gender;
import homeward.patients.Person;
import homeward.staff.Role;
import homeward.stays.Admission;
import homeward.stays.AdmitPatients;
import homeward.vocabulary.NhsNumber;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.WardId;
import jakarta.servlet.ServletContext;
import java.lang.annotation.Annotation;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Promise P11: the patient can see who looked. Walks the framework's own list of endpoints.
@Timeout(120)
class EveryEndpointLeavesOneEntryStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static final WardId WARD = new WardId("frailty");
    private static final String ADA = "p-ada";
    private static final String BEN = "p-ben";

    /// On a ward of another provider.
    private static final String ZOE = "p-zoe";

    private static final OdsCode ELSEWHERE = new OdsCode("RX2");

    private static final Book BOOK = new Book(homeward.database().jdbc());
    private static Browser nurse = homeward.browser();
    private static Browser doctor = homeward.browser();
    private static Browser auditor = homeward.browser();

    /// One request to one endpoint, and what must stand in the book after it.
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Row(String endpoint, Does does, Deed deed, String... patients) {
        @Override
        public String toString() {
            return endpoint;
        }
    }

    interface Does {
        void it() throws Exception;
    }

    @BeforeAll
    static void two_patients_on_a_ward() throws Exception {
        homeward.room(OpenWards.class).open(List.of(new Ward(WARD, "Frailty virtual ward")));
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        homeward.room(AdmitPatients.class)
                .admit(Stream.of(ADA, BEN)
                        .map(id -> new Person(
                                new PatientId(id), null, "Test", id, Gender.FEMALE, LocalDate.of(1946, 3, 1)))
                        .map(person -> new Admission(person, WARD, yesterday))
                        .toList());
        nurse = homeward.signedIn(Role.NURSE);
        doctor = homeward.signedIn(Role.CONSULTANT_OR_GP);
        auditor = homeward.signedIn(Role.AUDITOR);
        homeward.room(KeepProviders.class).keep(new Provider(ELSEWHERE, "Another provider", null));
        homeward.room(OpenWards.class).open(List.of(new Ward(new WardId("elsewhere"), "Elsewhere", ELSEWHERE)));
        var zoe = new Person(
                new PatientId(ZOE),
                new NhsNumber("9990000018"),
                "Test",
                "Zoe",
                Gender.FEMALE,
                LocalDate.of(1946, 3, 1));
        homeward.room(AdmitPatients.class).admit(List.of(new Admission(zoe, new WardId("elsewhere"), yesterday)));
    }

    private static void breakTheGlass() throws Exception {
        preparing(() -> nurse.get("/break-glass/new"));
        var typed = Map.of(
                "nhs-number", "9990000018",
                "day", "1",
                "month", "3",
                "year", "1946",
                "reason", "called",
                "words", "Her daughter is on the telephone");
        assertThat(nurse.submit("/break-glass/new", "/break-glass/new", typed).statusCode())
                .isEqualTo(302);
    }

    static Stream<Row> pages() {
        return Stream.of(
                new Row(
                        "GET /wards/{ward}/board",
                        () -> nurse.get("/wards/frailty/board"),
                        Deed.PATIENT_QUERY,
                        ADA,
                        BEN),
                new Row("GET /wards/{ward}/live", () -> listen(), Deed.PATIENT_QUERY, ADA, BEN),
                new Row("GET /device-clocks", () -> nurse.get("/device-clocks"), Deed.PATIENT_QUERY),
                new Row("GET /quarantine", () -> nurse.get("/quarantine"), Deed.PATIENT_QUERY),
                new Row("GET /audit", () -> auditor.get("/audit"), Deed.AUDIT_READ),
                new Row("POST /audit", () -> search(), Deed.AUDIT_READ, ADA),
                new Row("GET /patients/{id}/access", () -> auditor.get("/patients/p-ada/access"), Deed.AUDIT_READ, ADA),
                new Row("POST /patients/{id}/export", () -> export(), Deed.EXPORT, ADA),
                new Row("GET /patients/{id}", () -> nurse.get("/patients/p-ada"), Deed.PATIENT_READ, ADA),
                new Row(
                        "GET /patients/{id}/observations/new",
                        () -> nurse.get("/patients/p-ada/observations/new"),
                        Deed.PATIENT_READ,
                        ADA),
                new Row("POST /patients/{id}/observations/new", () -> type("18"), Deed.PATIENT_CREATE, ADA),
                new Row("GET /patients/{id}/plan", () -> doctor.get("/patients/p-ada/plan"), Deed.PATIENT_READ, ADA),
                new Row("POST /patients/{id}/plan", () -> order("Known to retain"), Deed.PATIENT_UPDATE, ADA),
                new Row(
                        "POST /patients/{id}/alerts/{number}/acknowledge",
                        () -> acknowledge(),
                        Deed.PATIENT_UPDATE,
                        ADA),
                new Row(
                        "GET /patients/{id}/trends.{form:csv|json}",
                        () -> nurse.get("/patients/p-ada/trends.csv"),
                        Deed.PATIENT_READ,
                        ADA),
                new Row(
                        "GET /patients/{id}/trends.{form:csv|json} as JSON",
                        () -> nurse.get("/patients/p-ada/trends.json"),
                        Deed.PATIENT_READ,
                        ADA),
                new Row("POST /break-glass/new", () -> breakTheGlass(), Deed.BREAK_GLASS, ZOE),
                new Row("GET /break-glass", () -> auditor.get("/break-glass"), Deed.AUDIT_READ, ZOE),
                new Row("GET /break-glass.csv", () -> auditor.get("/break-glass.csv"), Deed.AUDIT_READ, ZOE));
    }

    static Stream<Row> doors() {
        return Stream.of(
                new Row("GET /trends/{id}.{form:csv|json}", () -> machine("/trends/p-ada.csv"), Deed.PATIENT_READ, ADA),
                new Row(
                        "GET /trends/{id}.{form:csv|json} as JSON",
                        () -> machine("/trends/p-ada.json"),
                        Deed.PATIENT_READ,
                        ADA),
                new Row("GET /fhir/Patient/", () -> machine("/fhir/Patient/p-ada"), Deed.PATIENT_READ, ADA),
                new Row("GET /fhir/Patient", () -> machine("/fhir/Patient"), Deed.PATIENT_QUERY, ADA, BEN, ZOE),
                new Row(
                        "GET /fhir/Patient by ward",
                        () -> machine("/fhir/Patient?organization=frailty"),
                        Deed.PATIENT_QUERY,
                        ADA,
                        BEN),
                new Row("GET /fhir/Observation/", () -> machine(reading()), Deed.PATIENT_READ, BEN),
                new Row("vread /fhir/Observation/", () -> machine(reading() + "/_history/1"), Deed.PATIENT_READ, BEN),
                new Row(
                        "GET /fhir/Observation",
                        () -> machine("/fhir/Observation?patient=p-ben"),
                        Deed.PATIENT_QUERY,
                        BEN),
                new Row(
                        "GET /fhir/Observation/$lastn",
                        () -> machine("/fhir/Observation/$lastn?patient=p-ben&category=vital-signs"),
                        Deed.PATIENT_QUERY,
                        BEN),
                new Row(
                        "POST /fhir/Observation/_search",
                        () -> form("/fhir/Observation/_search", "patient=p-ben"),
                        Deed.PATIENT_QUERY,
                        BEN),
                new Row(
                        "POST /fhir/Patient/_search",
                        () -> form("/fhir/Patient/_search", "_id=p-ben"),
                        Deed.PATIENT_QUERY,
                        BEN),
                new Row("PUT /fhir/Patient/ of somebody new", () -> put("p-cy"), Deed.PATIENT_CREATE, "p-cy"),
                new Row("PUT /fhir/Patient/ of somebody known", () -> put(BEN), Deed.PATIENT_UPDATE, BEN),
                new Row("POST /fhir/Observation", () -> post("/fhir/Observation", pulse(BEN)), Deed.INTAKE, BEN),
                new Row("POST /fhir", () -> post("/fhir", bundle()), Deed.INTAKE, ADA, BEN),
                new Row("POST /fhir that asks", () -> post("/fhir", asking()), Deed.PATIENT_QUERY, BEN),
                new Row("GET /fhir/AuditEvent", () -> machine("/fhir/AuditEvent?patient=p-ada"), Deed.AUDIT_READ, ADA),
                new Row("GET /fhir/AuditEvent/", () -> machine(event()), Deed.AUDIT_READ, ADA),
                new Row("POST /readings", () -> file(), Deed.INTAKE, BEN));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_leaves_exactly_one_entry(Row row) throws Exception {
        exactlyOne(row, "Test ");
    }

    @ParameterizedTest
    @MethodSource("doors")
    void every_door_for_machines_leaves_exactly_one_entry(Row row) throws Exception {
        exactlyOne(row, "a machine of the test");
    }

    private static void exactlyOne(Row row, String name) throws Exception {
        long before = BOOK.newest();
        row.does().it();
        var left = BOOK.since(before).stream()
                .filter(entry -> !PREPARING.contains(entry.number()))
                .toList();
        assertThat(left).hasSize(1);
        var entry = left.getFirst();
        assertThat(entry.deed()).isEqualTo(row.deed());
        assertThat(entry.doer().actor().name()).startsWith(name);
        assertThat(entry.done().outcome()).isEqualTo(Outcome.DONE);
        assertThat(entry.done().patients())
                .containsExactlyInAnyOrderElementsOf(Stream.of(row.patients())
                        .map(EveryEndpointLeavesOneEntryStoryTest::no)
                        .toList());
    }

    /// What a row needed to do before what it is about.
    private static final Set<Long> PREPARING = new TreeSet<>();

    /// Runs something whose own entries do not count.
    private static void preparing(Does what) throws Exception {
        long before = BOOK.newest();
        what.it();
        BOOK.since(before).forEach(entry -> PREPARING.add(entry.number()));
    }

    @Test
    void a_new_endpoint_cannot_be_forgotten() {
        var tried = Stream.concat(pages(), doors()).map(Row::endpoint).collect(Collectors.toSet());
        assertThat(mapped(Leaves.class)).isNotEmpty().isSubsetOf(tried);
    }

    @Test
    void an_endpoint_of_ours_says_what_it_leaves_or_why_nothing() {
        assertThat(methods()
                        .filter(method ->
                                !method.hasMethodAnnotation(Leaves.class) && !WitnessMappings.leavesNothing(method)))
                .isEmpty();
    }

    @Test
    void nothing_else_answers_than_the_pages_and_two_doors() {
        assertThat(homeward.room(ServletContext.class).getServletRegistrations().values().stream()
                        .flatMap(servlet -> servlet.getMappings().stream()))
                .containsExactlyInAnyOrder("/", "/fhir/*", "/readings");
    }

    @Test
    void what_is_refused_is_noted_too_without_naming_anybody() throws Exception {
        long before = BOOK.newest();
        nurse.get("/patients/nobody");
        nurse.get("/patients/p-ada/plan");
        assertThat(BOOK.since(before))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.done().outcome()).isEqualTo(Outcome.REFUSED))
                .allSatisfy(entry -> assertThat(entry.done().patients()).isEmpty());
    }

    @Test
    void a_form_with_a_mistake_is_noted_as_refused_with_whom_it_showed() throws Exception {
        long before = BOOK.newest();
        order("");
        var left = BOOK.since(before);
        assertThat(left.getLast().done().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(left.getLast().done().patients()).containsExactly(no(ADA));
    }

    @Test
    void what_shows_no_patient_leaves_nothing() throws Exception {
        long before = BOOK.newest();
        nurse.get("/");
        nurse.get("/health");
        machine("/fhir/metadata");
        machine("/fhir/Organization");
        machine("/fhir/Organization/frailty");
        assertThat(BOOK.since(before)).isEmpty();
    }

    private static Set<String> mapped(Class<? extends Annotation> annotation) {
        var endpoints = new TreeSet<String>();
        homeward.room(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, method) -> {
            if (method.hasMethodAnnotation(annotation)) {
                for (var verb : mapping.getMethodsCondition().getMethods()) {
                    mapping.getPatternValues().forEach(pattern -> endpoints.add(verb + " " + pattern));
                }
            }
        });
        return endpoints;
    }

    private static Stream<HandlerMethod> methods() {
        return homeward.room(RequestMappingHandlerMapping.class).getHandlerMethods().values().stream()
                .filter(WitnessMappings::isOurs);
    }

    private static PatientNo no(String id) {
        return homeward.room(FindPatients.class).numberOf(new PatientId(id)).orElseThrow();
    }

    private static void listen() throws Exception {
        try (var line = nurse.listen("/wards/frailty/live")) {
            assertThat(line.findFirst()).isPresent();
        }
    }

    private static void search() throws Exception {
        var fields = new HashMap<String, String>(Map.of("patient", ADA, "from", "2026-01-01"));
        preparing(() -> fields.put("_csrf", token(auditor.get("/audit").body())));
        assertThat(auditor.post("/audit", fields).statusCode()).isEqualTo(200);
    }

    private static void export() throws Exception {
        var fields = new HashMap<String, String>(Map.of("reason", "Asked by letter"));
        preparing(() ->
                fields.put("_csrf", token(auditor.get("/patients/p-ada/access").body())));
        assertThat(auditor.post("/patients/p-ada/export", fields).statusCode()).isEqualTo(200);
    }

    /// One event of Ada's.
    private static String event() throws Exception {
        var number = BOOK.all().stream()
                .filter(entry -> entry.done().patients().contains(no(ADA)))
                .findFirst()
                .orElseThrow()
                .number();
        return "/fhir/AuditEvent/" + number + "." + no(ADA).value();
    }

    private static void type(String respirations) throws Exception {
        var path = "/patients/p-ada/observations/new";
        preparing(() -> nurse.get(path));
        var fields = new HashMap<String, String>();
        preparing(() -> Jsoup.parse(nurse.get(path).body())
                .select("main form [name]")
                .forEach(field -> fields.put(field.attr("name"), field.val())));
        fields.put("respirations", respirations);
        fields.remove("breathing");
        fields.remove("acvpu");
        assertThat(nurse.post(path, fields).statusCode()).isEqualTo(302);
    }

    private static void order(String reason) throws Exception {
        var path = "/patients/p-ada/plan";
        var csrf = new HashMap<String, String>(Map.of("every", "60", "scale", "1", "reason", reason));
        preparing(() -> csrf.put("_csrf", token(doctor.get(path).body())));
        doctor.post(path, csrf);
    }

    private static void acknowledge() throws Exception {
        preparing(() -> type("26"));
        var alert = homeward.room(ReadAlerts.class).open(Set.of(no(ADA))).getOrDefault(no(ADA), List.of());
        var fields = new HashMap<String, String>();
        preparing(() -> fields.put("_csrf", token(nurse.get("/patients/p-ada").body())));
        nurse.post("/patients/p-ada/alerts/" + alert.getFirst().number() + "/acknowledge", fields);
    }

    private static String token(String html) {
        return Jsoup.parse(html).expectFirst("[name=_csrf]").val();
    }

    private static void machine(String path) throws Exception {
        assertThat(homeward.send(homeward.fromAMachineTo(path.replace("$", "%24")))
                        .statusCode())
                .isEqualTo(200);
    }

    /// Where a reading of Ben is to be read.
    private static String reading() throws Exception {
        var place = new StringBuilder();
        preparing(() -> place.append(homeward.send(homeward.fromAMachineTo("/fhir/Observation")
                        .header("Content-Type", "application/fhir+json")
                        .POST(BodyPublishers.ofString(pulse(BEN))))
                .headers()
                .firstValue("Location")
                .orElseThrow()));
        return place.substring(place.indexOf("/fhir/"), place.indexOf("/_history"));
    }

    private static void form(String path, String fields) throws Exception {
        var answer = homeward.send(homeward.fromAMachineTo(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static void post(String path, String json) throws Exception {
        var answer = homeward.send(homeward.fromAMachineTo(path)
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).isIn(200, 201);
    }

    private static void put(String id) throws Exception {
        var answer = homeward.send(homeward.fromAMachineTo("/fhir/Patient/" + id)
                .header("Content-Type", "application/fhir+json")
                .PUT(BodyPublishers.ofString("""
                        {"resourceType":"Patient","id":"%s","name":[{"family":"Test","given":["Cy"]}],
                         "gender":"male","birthDate":"1950-01-01",
                         "managingOrganization":{"reference":"Organization/frailty"}}""".formatted(id))));
        assertThat(answer.statusCode()).isIn(200, 201);
    }

    private static void file() throws Exception {
        var answer = homeward.send(homeward.fromAMachineTo("/readings")
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
        return "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[" + entry.formatted(pulse(ADA)) + ","
                + entry.formatted(pulse(BEN)) + "]}";
    }

    private static String asking() {
        return "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"request\":"
                + "{\"method\":\"GET\",\"url\":\"Observation?patient=p-ben\"}}]}";
    }
}
