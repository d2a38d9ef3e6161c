package homeward.fhir;

import homeward.plumbing.Turnstile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads a Bundle, or one Observation, from the bytes of a message. Source: FHIR R4, Bundle.
///
/// An Observation that says first what it is (nearly all do) is read where it stands; other resources are found, and
/// read by those who need them.
final class BundleReader {
    /// So many entries are read without letting others pass.
    private static final int BREATH = 32;

    private final byte[] bytes;
    private final JsonParser json;
    private final Said notes = new Said();
    private final ElementReader element;
    private final List<SentBundle.Entry> entries = new ArrayList<>();

    private BundleReader(byte[] bytes, JsonParser json) {
        this.bytes = bytes;
        this.json = json;
        this.element = new ElementReader(json, "Bundle", notes);
    }

    /// @throws tools.jackson.core.JacksonException when the message is not JSON
    static SentBundle bundle(byte[] bytes) {
        try (var json = Json.parser(bytes, 0, bytes.length)) {
            json.nextToken();
            var bundle = new BundleReader(bytes, json).bundle();
            end(json);
            return bundle;
        }
    }

    /// @throws tools.jackson.core.JacksonException when the message is not JSON
    static Said observation(byte[] bytes) {
        try (var json = Json.parser(bytes, 0, bytes.length)) {
            json.nextToken();
            if (json.currentToken() != JsonToken.START_OBJECT) {
                var said = new Said();
                json.skipChildren();
                end(json);
                return said;
            }
            int from = offset(json.currentTokenLocation().getByteOffset());
            var said = ObservationReader.read(json, "Observation");
            said.body = text(bytes, from, offset(json.currentLocation().getByteOffset()));
            end(json);
            return said;
        }
    }

    private static void end(JsonParser json) {
        if (json.nextToken() != null) {
            throw new TrailingContent();
        }
    }

    private SentBundle bundle() {
        String resourceType = null;
        String type = null;
        if (element.object()) {
            for (var name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                switch (name) {
                    case "resourceType" -> resourceType = element.text();
                    case "type" -> type = element.text();
                    case "entry" -> entries();
                    default -> element.skip();
                }
            }
        }
        return new SentBundle(resourceType, type, List.copyOf(entries), List.copyOf(notes.problems));
    }

    private void entries() {
        if (!element.array()) {
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (element.object()) {
                entries.add(entry());
            }
            if (entries.size() % BREATH == 0) {
                Turnstile.letOthersPass();
            }
        }
    }

    private SentBundle.Entry entry() {
        String fullUrl = null;
        var request = new Request(null, null, null);
        var resource = new Resource(null, null, 0, 0);
        int index = Math.max(json.streamReadContext().getParent().getCurrentIndex(), 0);
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "fullUrl" -> fullUrl = element.text();
                case "request" -> request = element.object() ? request() : request;
                case "resource" -> resource = element.object() ? resource() : resource;
                default -> element.skip();
            }
        }
        return new SentBundle.Entry(
                index,
                fullUrl,
                request.method,
                request.url,
                request.ifNoneExist,
                resource.type,
                resource.observation,
                resource.from,
                resource.to);
    }

    private record Request(
            @Nullable String method,
            @Nullable String url,
            @Nullable String ifNoneExist) {}

    private Request request() {
        String method = null;
        String url = null;
        String ifNoneExist = null;
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "method" -> method = element.text();
                case "url" -> url = element.text();
                case "ifNoneExist" -> ifNoneExist = element.text();
                case "ifMatch" -> element.refuse("not-supported", "if-match", "Versions are not matched here.");
                default -> element.skip();
            }
        }
        return new Request(method, url, ifNoneExist);
    }

    private record Resource(@Nullable String type, @Nullable Said observation, int from, int to) {}

    private Resource resource() {
        int from = offset(json.currentTokenLocation().getByteOffset());
        var first = json.nextName();
        if ("resourceType".equals(first)
                && json.nextToken() == JsonToken.VALUE_STRING
                && json.getString().equals("Observation")) {
            var said = ObservationReader.readOn(json, "Bundle");
            int to = offset(json.currentLocation().getByteOffset());
            said.body = text(bytes, from, to);
            return new Resource("Observation", said, from, to);
        }
        var type = typeOfRest(first);
        int to = offset(json.currentLocation().getByteOffset());
        return new Resource(type, "Observation".equals(type) ? again(from, to) : null, from, to);
    }

    /// Passes over the rest of a resource and finds what it is.
    private @Nullable String typeOfRest(@Nullable String first) {
        String type = null;
        for (var name = first; name != null; name = json.nextName()) {
            if (json.currentToken() == JsonToken.PROPERTY_NAME) {
                json.nextToken();
            }
            if (name.equals("resourceType") && json.currentToken() == JsonToken.VALUE_STRING) {
                type = json.getString();
            }
            json.skipChildren();
        }
        return type;
    }

    private Said again(int from, int to) {
        try (var part = Json.parser(bytes, from, to - from)) {
            part.nextToken();
            var said = ObservationReader.read(part, element.place());
            said.body = text(bytes, from, to);
            return said;
        }
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static int offset(long at) {
        return Math.toIntExact(at);
    }
}
