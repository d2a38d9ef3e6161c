package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Everything is done with one patient, well and badly, while the program tells of itself as much as it can.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NobodysNameIsToldStoryTest {
    private static final String ID = "canary-1";
    private static final String WARD = "canary";
    private static final int ENOUGH_PAGES = 60;
    private static final String SENTENCE = Canary.GIVEN + " " + Canary.FAMILY + ", " + Canary.NHS_NUMBER;

    private RunningWard ward;
    private Machine machine;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @BeforeAll
    void a_ward_that_tells_all_it_can() throws Exception {
        ward = RunningWard.started(0, Map.of("LOGGING_LEVEL_ROOT", "DEBUG"));
        machine = Machine.of(ward);
        machine.admit(WARD, ID);
        assertThat(machine.send("PUT", "/Patient/" + ID, BodyPublishers.ofString(Canary.patient(ID, WARD)))
                        .isOk())
                .isTrue();
        machine.post("", VitalSigns.HIGH.bundle(ID, now));
    }

    @AfterAll
    void stop() {
        ward.close();
    }

    @Test
    void in_what_the_program_and_its_database_write_down() throws Exception {
        sendWellAndBadly();
        doEverythingByHand();
        askWithANameInTheAddress();
        assertThat(ward.log()).anyMatch(line -> line.contains(" DEBUG "));
        assertThat(written()).hasSizeGreaterThan(2);
        for (var file : written()) {
            assertThat(Canary.foundIn(file)).as(file.toString()).isEmpty();
        }
    }

    @Test
    void in_an_address_that_a_page_leads_to() throws Exception {
        var nurse = Visitor.signedIn(ward, "nurse");
        var to = new ArrayDeque<>(List.of("/", "/wards/" + WARD + "/board", "/patients/" + ID));
        var seen = new HashSet<String>();
        var addresses = new ArrayList<String>();
        boolean named = false;
        while (!to.isEmpty() && seen.size() < ENOUGH_PAGES) {
            var path = to.remove();
            if (!seen.add(path)) {
                continue;
            }
            var answer = nurse.client().send(nurse.request(path).build(), BodyHandlers.ofString());
            answer.headers().allValues("Location").forEach(addresses::add);
            var page = Jsoup.parse(answer.body());
            named |= page.text().contains(Canary.FAMILY.toUpperCase(Locale.ROOT));
            page.select("[href], [src], [action]").forEach(part -> {
                for (var name : List.of("href", "src", "action")) {
                    addresses.add(part.attr(name));
                }
                var link = part.attr("href");
                if (link.startsWith("/") && !link.startsWith("/assets/") && !link.endsWith("/live")) {
                    to.add(link);
                }
            });
            // What is typed must not end up in an address either.
            assertThat(page.select("form:not([method=post]) input[name~=(?i)name|nhs|birth|patient]"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(named).isTrue();
        assertThat(addresses).hasSizeGreaterThan(20);
        assertThat(Canary.found(String.join("\n", addresses))).isEmpty();
    }

    private void sendWellAndBadly() throws Exception {
        for (var body : List.of(
                "{\"resourceType\":\"Observation\",\"note\":\"" + SENTENCE,
                "{\"resourceType\":\"Observation\",\"subject\":{\"display\":\"" + SENTENCE + "\"}}",
                VitalSigns.pulse(ID, now, 80).replace("/min", SENTENCE),
                VitalSigns.pulse(ID, now, 80).replace("final", SENTENCE),
                VitalSigns.pulse(Canary.NHS_NUMBER, now, 80),
                VitalSigns.pulse(ID, now, 80).replace("8867-4", SENTENCE),
                VitalSigns.pulse(ID, now.plusSeconds(900_000), 80),
                "[".repeat(100) + SENTENCE)) {
            machine.post("/Observation", body);
        }
        for (var birthDate : List.of("1911-13-13", Canary.FAMILY)) {
            machine.send(
                    "PUT",
                    "/Patient/" + ID,
                    BodyPublishers.ofString(Canary.patient(ID, WARD).replace(Canary.BORN, birthDate)));
        }
        machine.send("PUT", "/Patient/canary-2", BodyPublishers.ofString(Canary.patient("canary-2", WARD)));
        machine.send("PUT", "/Patient/canary-3", BodyPublishers.ofString(Canary.patient("canary-3", SENTENCE)));
        machine.send(machine.to("/../readings")
                .uri(ward.at("/readings"))
                .setHeader("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("patient,taken_at,code,value,unit\n" + Canary.FAMILY + "," + now
                        + ",8867-4,80,/min\n" + ID + "," + Canary.BORN + "," + SENTENCE + "\n\"" + SENTENCE + "\n")));
    }

    private void doEverythingByHand() throws Exception {
        var nurse = Visitor.signedIn(ward, "nurse");
        for (var path : List.of("/wards/" + WARD + "/board", "/patients/" + ID, "/quarantine", "/device-clocks")) {
            nurse.page(path);
        }
        nurse.submit(nurse.form("/patients/" + ID, "form[action*=acknowledge]"), Map.of("note", "Rang " + SENTENCE));
        for (var path : List.of("/patients/" + ID + "/observations/new", "/break-glass/new")) {
            var answer = nurse.client()
                    .send(
                            nurse.request(path)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("respirations=" + Canary.FAMILY + "&words="
                                            + Canary.FAMILY + "&nhs-number=" + Canary.NHS_NUMBER
                                            + "&day=13&month=11&year=1911&_csrf=wrong"))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(403);
        }
        nurse.client()
                .send(
                        nurse.request("/sign-in")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(
                                        "username=" + Canary.FAMILY + "&password=" + Canary.FAMILY))
                                .build(),
                        BodyHandlers.ofString());
    }

    /// As somebody might who does not know better; the program does not write addresses down.
    private void askWithANameInTheAddress() throws Exception {
        var nurse = Visitor.signedIn(ward, "nurse");
        for (var path : List.of(
                "/patients/" + Canary.FAMILY,
                "/" + Canary.FAMILY + "?name=" + Canary.GIVEN,
                "/fhir/Patient?family=" + Canary.FAMILY,
                "/fhir/Patient?identifier=" + Canary.NHS_NUMBER + "&birthdate=" + Canary.BORN)) {
            nurse.client()
                    .send(
                            nurse.request(path)
                                    .header("Authorization", "Bearer " + machine.token())
                                    .header("Referer", "https://elsewhere.example/" + Canary.FAMILY)
                                    .build(),
                            BodyHandlers.ofString());
        }
        new RawHttp(ward).status("GET /" + Canary.FAMILY + " HTTP/9.9\r\nX: " + SENTENCE + "\r\n\r\n");
        new RawHttp(ward).status(SENTENCE + "\r\n\r\n");
    }

    private Set<Path> written() throws Exception {
        var files = new HashSet<Path>();
        for (var folder : List.of(ward.dataFolder(), ward.dataFolder().resolveSibling("."))) {
            try (var all = Files.list(folder)) {
                all.filter(file -> file.toString().endsWith(".log")
                                || file.toString().endsWith(".jsonl"))
                        .forEach(files::add);
            }
        }
        return files;
    }
}
