package homeward.torture;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The patients who are due every minute and say almost nothing: now and then one old reading, so that their silence
/// ends, and is noticed anew a moment later.
record Silent(Mail mail, InstantSource time) {
    /// Leaves time, also on a busy machine, for all of them to have spoken and the order to fall to be given.
    private static final Duration ALMOST_A_MINUTE = Duration.ofSeconds(50);
    /// A run may end before the first of them is due.
    private static final Duration TO_NOTICE = Duration.ofSeconds(90);

    void sayLittle() throws IOException, InterruptedException {
        for (int silent = 0; silent < Patients.SILENT; silent++) {
            var at = time.instant().minus(ALMOST_A_MINUTE).truncatedTo(ChronoUnit.MILLIS);
            var answer = mail.client()
                    .send(
                            mail.request("/fhir/Observation")
                                    .header("Content-Type", "application/fhir+json")
                                    .POST(BodyPublishers.ofString("""
                                    {"resourceType":"Observation","status":"final",\
                                    "code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},\
                                    "subject":{"reference":"Patient/%s"},"effectiveDateTime":"%s",\
                                    "valueQuantity":{"value":70,"system":"http://unitsofmeasure.org","code":"/min"}}""".formatted(Patients.idOfSilent(silent), at)))
                                    .build(),
                            BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new Strikes.Missed("A silent patient's word was not taken: " + answer.statusCode());
            }
        }
    }

    /// Whether, in time, exactly one alert of silence is open for each of them.
    boolean areNoticed(Store store) throws IOException, InterruptedException, SQLException {
        var numbers = store.numbers();
        long deadline = System.nanoTime() + TO_NOTICE.toNanos();
        while (System.nanoTime() < deadline) {
            var open = store.open();
            boolean all = true;
            for (int silent = 0; silent < Patients.SILENT; silent++) {
                var episodes = open.getOrDefault(numbers.get(Patients.idOfSilent(silent)), List.of());
                all &= episodes.stream().map(Episode::rule).toList().equals(List.of("silence"));
            }
            if (all) {
                return true;
            }
            Strikes.pause(Duration.ofMillis(100));
        }
        return false;
    }
}
