package homeward.stories;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// A sender of readings: speaks FHIR with a token.
record Machine(RunningWard ward, String token, HttpClient client) {
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    static Machine of(RunningWard ward) {
        return new Machine(
                ward,
                ward.access().token(),
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    Answer post(String place, String body) throws IOException, InterruptedException {
        return send("POST", place, BodyPublishers.ofString(body));
    }

    Answer get(String place) throws IOException, InterruptedException {
        return send("GET", place, BodyPublishers.noBody());
    }

    Answer send(String method, String place, BodyPublisher body) throws IOException, InterruptedException {
        return send(to(place).method(method, body));
    }

    Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return Answer.of(client.send(request.build(), BodyHandlers.ofString()));
    }

    /// @param place below the FHIR base
    HttpRequest.Builder to(String place) {
        return HttpRequest.newBuilder(ward.at("/fhir" + place))
                .timeout(LONGEST_ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/fhir+json");
    }

    /// Opens the ward where it is not open yet.
    void open(String wardId) throws IOException, InterruptedException {
        accepted(put("Organization/" + wardId, """
                {"resourceType":"Organization","id":"%s","active":true,"name":"Ward %s"}
                """.formatted(wardId, wardId)));
    }

    /// Opens the ward where it is not open yet, and admits a patient to it.
    void admit(String wardId, String patient) throws IOException, InterruptedException {
        open(wardId);
        accepted(put("Patient/" + patient, """
                {"resourceType":"Patient","id":"%s","active":true,"name":[{"family":"%s","given":["%s"]}],
                 "gender":"female","birthDate":"%s","managingOrganization":{"reference":"Organization/%s"}}
                """.formatted(patient, Canary.FAMILY, Canary.GIVEN, Canary.BORN, wardId)));
    }

    private Answer put(String place, String body) throws IOException, InterruptedException {
        return send("PUT", "/" + place, BodyPublishers.ofString(body));
    }

    private static void accepted(Answer answer) {
        if (!answer.isOk()) {
            throw new AssertionError(answer);
        }
    }

    /// How many of a patient's Observations are stored.
    int stored(String patient) throws IOException, InterruptedException {
        return get("/Observation?patient=Patient/" + patient + "&_summary=count")
                .json()
                .path("total")
                .asInt();
    }
}
