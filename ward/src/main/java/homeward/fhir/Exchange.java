package homeward.fhir;

import homeward.machines.Machine;
import homeward.machines.OwnAddress;
import homeward.organisations.Provider;
import homeward.plumbing.Turnstile;
import homeward.staff.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One HTTP request and its answer, as FHIR R4 has them (http.html).
final class Exchange {
    static final int LONGEST_BODY = 16 * 1024 * 1024;

    private static final String FHIR_JSON = "application/fhir+json";
    private static final Set<String> JSON_TYPES = Set.of(FHIR_JSON, "application/json", "text/json", "json");
    private static final Set<String> ANY_TYPE = Set.of("*/*", "application/*", "text/*");

    /// Who asks what is open to all; may nothing else.
    private static final Machine NOBODY = Machine.of("nobody", "nobody", Role.DEVICE, Provider.ONLY);

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final OwnAddress ownAddress;
    private byte[] begun = new byte[0];

    Exchange(HttpServletRequest request, HttpServletResponse response, OwnAddress ownAddress) {
        this.ownAddress = ownAddress;
        this.request = request;
        this.response = response;
    }

    /// Path below the base without slashes at its ends: "Observation/r1-2-3".
    String path() {
        return below(request.getPathInfo());
    }

    static String below(@Nullable String path) {
        if (path == null) {
            return "";
        }
        int from = 0;
        int to = path.length();
        while (from < to && path.charAt(from) == '/') {
            from++;
        }
        while (to > from && path.charAt(to - 1) == '/') {
            to--;
        }
        return path.substring(from, to);
    }

    String base() {
        var url = request.getRequestURL();
        var path = request.getPathInfo();
        var whole = url.toString();
        int below = request.getContextPath().length() + request.getServletPath().length();
        int root = whole.length() - request.getRequestURI().length();
        return path == null ? whole : whole.substring(0, root + below);
    }

    String method() {
        return request.getMethod();
    }

    @Nullable
    String rawQuery() {
        return request.getQueryString();
    }

    /// @throws IllegalArgumentException when it is not percent-encoded as it should be
    Query query() {
        return Query.of(request.getQueryString());
    }

    boolean isWellEncoded() {
        try {
            return request.getQueryString() == null || query() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    boolean sendsForm() {
        var type = request.getContentType();
        return type != null && essence(type).equals("application/x-www-form-urlencoded");
    }

    SentWith frame() {
        return SentWith.of(
                Machine.of(request).orElse(NOBODY),
                base(),
                ownAddress.tokenEndpoint(request),
                request.getHeader("Prefer"),
                request.getHeader("If-None-Exist"));
    }

    /// Whether JSON is an answer that the asker takes.
    boolean takesJson() {
        var format = request.getQueryString() == null ? Optional.<String>empty() : query().first("_format");
        if (format.isPresent()) {
            return JSON_TYPES.contains(essence(format.get().replace(' ', '+')));
        }
        var accept = request.getHeader("Accept");
        return accept == null
                || accept.isBlank()
                || accept.equals(FHIR_JSON)
                || Stream.of(accept.split(",")).anyMatch(Exchange::isJson);
    }

    private static boolean isJson(String wanted) {
        var type = essence(wanted);
        return (JSON_TYPES.contains(type) || ANY_TYPE.contains(type))
                && Arrays.stream(wanted.split(";"))
                        .map(String::strip)
                        .noneMatch(parameter -> parameter.matches("q=0(\\.0*)?")
                                || (parameter.startsWith("fhirVersion=")
                                        && !parameter.matches("fhirVersion=4\\.0(\\.1)?")));
    }

    boolean sendsJson() {
        var type = request.getContentType();
        if (type == null || request.getHeader("Content-Encoding") != null) {
            return false;
        }
        if (type.equals(FHIR_JSON)) {
            return true;
        }
        var charset = type.toLowerCase(Locale.ROOT).replace("\"", "").replace(" ", "");
        return JSON_TYPES.contains(essence(type))
                && (!charset.contains("charset=") || charset.contains("charset=utf-8"));
    }

    private static String essence(String type) {
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /// Whether the body is a small one; one whose length is not announced is read as far as a small one goes.
    boolean isSmall() throws IOException {
        long announced = request.getContentLengthLong();
        if (announced >= 0) {
            return announced <= Turnstile.LARGE || announced > LONGEST_BODY;
        }
        begun = request.getInputStream().readNBytes(Turnstile.LARGE + 1);
        return begun.length <= Turnstile.LARGE;
    }

    /// The whole body; null when it is longer than any that we take.
    byte @Nullable [] body() throws IOException {
        long announced = request.getContentLengthLong();
        if (announced > LONGEST_BODY) {
            return null;
        }
        if (announced >= 0) {
            return request.getInputStream().readNBytes((int) announced);
        }
        var rest = request.getInputStream().readNBytes(LONGEST_BODY + 1 - begun.length);
        if (begun.length + rest.length > LONGEST_BODY) {
            return null;
        }
        var whole = Arrays.copyOf(begun, begun.length + rest.length);
        System.arraycopy(rest, 0, whole, begun.length, rest.length);
        return whole;
    }

    void send(Reply reply) throws IOException {
        response.setStatus(reply.status());
        response.setHeader("Cache-Control", "no-store");
        if (reply.body().length() > 0) {
            response.setContentType("application/fhir+json;charset=UTF-8");
        }
        reply.headers().forEach(response::setHeader);
        response.setContentLength(reply.body().length());
        if (!request.getMethod().equals("HEAD")) {
            reply.body().writeTo(response.getOutputStream());
        }
    }
}
