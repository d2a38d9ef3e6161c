package homeward.fhir;

import homeward.organisations.Ward;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Turns what was sent into steps.
final class BundleSteps {
    private final byte[] message;
    private final Surroundings around;

    BundleSteps(byte[] message, Surroundings around) {
        this.message = message;
        this.around = around;
    }

    /// What the `urn:uuid:` names of patients in the Bundle stand for.
    static Map<String, String> fullUrls(SentBundle bundle) {
        var urls = new HashMap<String, String>();
        for (var entry : bundle.entries()) {
            if (entry.fullUrl() != null && entry.url() != null && "PUT".equals(entry.method())) {
                urls.put(entry.fullUrl(), entry.url());
            }
        }
        return urls;
    }

    List<Step> of(SentBundle bundle) {
        return bundle.entries().stream().map(this::step).toList();
    }

    private Step step(SentBundle.Entry entry) {
        if (entry.method() == null || entry.url() == null) {
            return refused(
                    entry,
                    422,
                    "required",
                    "missing",
                    "An entry says what to do: request.method and request.url.",
                    ".request");
        }
        var url = relative(entry.url());
        return switch (entry.method()) {
            case "POST" -> url.equals("Observation") ? observe(entry) : notDone(entry);
            case "PUT" -> put(entry, url);
            case "GET" -> new Step.Look(url);
            default -> notDone(entry);
        };
    }

    private String relative(String url) {
        var below = url.startsWith(around.base() + "/")
                ? url.substring(around.base().length())
                : url;
        return below.startsWith("/") ? below.substring(1) : below;
    }

    private static Step notDone(SentBundle.Entry entry) {
        return refused(
                entry,
                405,
                "not-supported",
                "method-not-allowed",
                "Here Observations are posted, Patients and Organizations put under an id, and anything is got.",
                ".request");
    }

    private static Step refused(
            SentBundle.Entry entry, int status, String code, String name, String diagnostics, String element) {
        return Step.refused(status, Problem.error(code, name, diagnostics, entry.place() + element));
    }

    private Step observe(SentBundle.Entry entry) {
        var said = entry.observation();
        var place = entry.place() + ".resource";
        if (said == null) {
            return refused(
                    entry, 422, "structure", "not-an-observation", "An Observation is needed here.", ".resource");
        }
        var criterion = Identity.problem(entry.ifNoneExist(), said.identity, entry.place() + ".request.ifNoneExist");
        if (criterion != null) {
            return Step.refused(400, criterion);
        }
        return switch (Charting.conclude(said, place, around)) {
            case Concluded.Rejected(var problems) -> new Step.Refused(Answer.rejected(422, problems));
            case Concluded.ToRecord one -> new Step.Observe(List.of(one));
            case Concluded.Channels(var each) -> new Step.Observe(each);
        };
    }

    private Step put(SentBundle.Entry entry, String url) {
        var patient = Subject.id(url, "", "Patient/");
        var ward = Subject.id(url, "", "Organization/");
        if (patient == null && ward == null) {
            return notDone(entry);
        }
        if (entry.resourceType() == null) {
            return refused(entry, 422, "required", "missing", "The resource is missing, or says no type.", ".resource");
        }
        var place = entry.place() + ".resource";
        var tree = Json.tree(message, entry.from(), entry.to());
        return patient == null
                ? ward(tree, ward + "", place)
                : PatientReader.read(tree, patient, place, around.base(), around.now());
    }

    /// One resource that was put on its own.
    static Step put(String path, byte[] body, String base, Instant now) {
        var tree = Json.tree(body, 0, body.length);
        var patient = Subject.id(path, "", "Patient/");
        if (patient != null) {
            return PatientReader.read(tree, patient, "Patient", base, now);
        }
        var ward = Subject.id(path, "", "Organization/");
        return ward == null
                ? Step.refused(400, Problem.error("value", "malformed-id", "An id is 1 to 64 letters, digits, - and ."))
                : ward(tree, ward, "Organization");
    }

    private static Step ward(JsonNode organization, String id, String place) {
        if (!organization.path("resourceType").asString("").equals("Organization")
                || !organization.path("id").asString("").equals(id)) {
            return Step.refused(
                    422,
                    Problem.error(
                            "invariant",
                            "id-differs",
                            "An Organization with the id of the address is needed here.",
                            place + ".id"));
        }
        var name = organization.path("name").asString("").strip();
        if (name.isEmpty() || !KeepableText.holds(name)) {
            return Step.refused(
                    422,
                    Problem.error(
                            "required", "missing", "A ward has a name of at most 1,000 characters.", place + ".name"));
        }
        return new Step.OpenWard(new Ward(new WardId(id), name));
    }
}
