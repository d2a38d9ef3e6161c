package homeward.stories;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came back over HTTP.
record Answer(int status, HttpHeaders headers, String body) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /// The statuses of a Bundle's entries, in order.
    List<Integer> entryStatuses() {
        return entries()
                .map(entry ->
                        Integer.valueOf(entry.at("/response/status").asString().substring(0, 3)))
                .toList();
    }

    /// The ids that readings were given, in order.
    List<String> entryIds() {
        return entries()
                .map(entry -> entry.at("/response/location")
                        .asString()
                        .replaceFirst("^Observation/", "")
                        .replaceFirst("/_history/.*", ""))
                .toList();
    }

    private Stream<JsonNode> entries() {
        return json().path("entry").valueStream();
    }

    /// The stable names of the problems that an OperationOutcome tells.
    List<String> problems() {
        return json().path("issue")
                .valueStream()
                .map(issue -> issue.at("/details/coding/0/code").asString())
                .toList();
    }

    boolean isOk() {
        return status / 100 == 2;
    }
}
