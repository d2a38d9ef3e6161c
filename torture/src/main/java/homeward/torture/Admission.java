package homeward.torture;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/// Opens the wards of a victim and admits its patients, once: what a later run needs stands in `access.properties`.
///
/// @param start the first minute of the readings
record Admission(String token, String nurse, String password, Instant start) {
    private static final String FILE = "access.properties";
    private static final Duration LONG_AGO = Duration.ofDays(30);
    private static final String NURSE = "torture.nurse";

    /// Those who say almost nothing are due every minute, everybody else every twelve hours.
    private static final Map<String, String> EVERY_MINUTE = Map.of("HOMEWARD_OBSERVE_EVERY", "1m");

    /// Admits them where that was not done before. The ward is running afterwards.
    static Admission of(VictimWard ward, Patients patients, Path folder, Instant now)
            throws IOException, InterruptedException {
        var file = folder.resolve(FILE);
        if (Files.exists(file)) {
            ward.start(Map.of());
            return read(Files.readString(file));
        }
        ward.start(EVERY_MINUTE);
        var password = UUID.randomUUID().toString();
        ward.verb(
                password + "\n",
                List.of("admin", "create", "--username", NURSE, "--name", "Torture Nurse", "--role", "nurse"));
        var admission = new Admission(
                ward.verb("", List.of("admin", "token", "--label", "torture")),
                NURSE,
                password,
                now.minus(LONG_AGO).truncatedTo(ChronoUnit.DAYS));
        var mail = Mail.to(ward.base(), admission.token);
        for (var id : Patients.wards()) {
            put(mail, "Organization/" + id, """
                    {"resourceType":"Organization","id":"%s","active":true,"name":"%s"}""".formatted(id, id));
        }
        for (int silent = 0; silent < Patients.SILENT; silent++) {
            admit(mail, Patients.idOfSilent(silent), Patients.wardOf(silent));
        }
        ward.kill();
        ward.start(Map.of());
        for (int patient = 0; patient < patients.count(); patient++) {
            admit(mail, Patients.idOf(patient), Patients.wardOf(patient));
        }
        Files.writeString(file, admission.written());
        return admission;
    }

    private static void admit(Mail mail, String id, String ward) throws IOException, InterruptedException {
        put(mail, "Patient/" + id, """
                {"resourceType":"Patient","id":"%s","active":true,"name":[{"family":"%s","given":["Ann"]}],
                 "gender":"female","birthDate":"1950-02-03","managingOrganization":{"reference":"Organization/%s"}}
                """.formatted(id, id, ward));
    }

    private static void put(Mail mail, String place, String body) throws IOException, InterruptedException {
        var answer = mail.client()
                .send(
                        mail.request("/fhir/" + place)
                                .header("Content-Type", "application/fhir+json")
                                .PUT(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(place + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private String written() {
        return "token=%s\nnurse=%s\npassword=%s\nstart=%s\n".formatted(token, nurse, password, start);
    }

    private static Admission read(String text) throws IOException {
        var kept = new Properties();
        kept.load(new StringReader(text));
        return new Admission(
                kept.getProperty("token"),
                kept.getProperty("nurse"),
                kept.getProperty("password"),
                Instant.parse(kept.getProperty("start")));
    }

    @Override
    public String toString() {
        return "since " + start;
    }
}
