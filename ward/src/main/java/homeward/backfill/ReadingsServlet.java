package homeward.backfill;

import homeward.plumbing.Problem;
import homeward.plumbing.Turnstile;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The door for files of readings: `POST /readings`, CSV or JSON lines of any length. See docs/api/readings.md.
class ReadingsServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Problem NOT_POST =
            new Problem("urn:problem:backfill:method-not-allowed", 405, "Readings are posted here.");
    private static final Problem MEDIA_TYPE = new Problem(
            "urn:problem:backfill:unsupported-media-type",
            415,
            "Send text/csv or application/x-ndjson in UTF-8, not compressed.");
    private static final Problem HEADER = new Problem(
            "urn:problem:backfill:header",
            400,
            "The first line names the columns, once each: patient, taken_at, code, value, unit, source, id.");

    private static final Problem TOO_BUSY = new Problem(
            "urn:problem:backfill:too-busy",
            503,
            "Other files are being taken in. Nothing of this one was kept: send it again in a while.");

    private final transient TakeFile takeFile;
    private final transient Turnstile largeFiles;
    private final transient JsonMapper json = JsonMapper.builder().build();

    ReadingsServlet(TakeFile takeFile, Turnstile largeFiles) {
        this.takeFile = takeFile;
        this.largeFiles = largeFiles;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            NOT_POST.writeTo(response);
            return;
        }
        var type = type(request);
        if (type == null) {
            MEDIA_TYPE.writeTo(response);
            return;
        }
        long announced = request.getContentLengthLong();
        if (announced >= 0 && announced <= Turnstile.LARGE) {
            take(type, request, response);
            return;
        }
        var place = largeFiles.enter();
        if (place.isEmpty()) {
            response.setHeader("Retry-After", "10");
            TOO_BUSY.writeTo(response);
            return;
        }
        try (var _ = place.get()) {
            take(type, request, response);
        }
    }

    private void take(String type, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var lines = lines(type, request);
        if (lines == null) {
            HEADER.writeTo(response);
        } else {
            answer(takeFile.take(lines), response);
        }
    }

    /// Null when the file has no good header.
    private static @Nullable Lines lines(String type, HttpServletRequest request) throws IOException {
        if (!type.equals("text/csv")) {
            return new JsonLines(request.getInputStream());
        }
        var csv = new CsvLines(request.getInputStream());
        return csv.readHeader() ? csv : null;
    }

    private static @Nullable String type(HttpServletRequest request) {
        var said = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        int end = said.indexOf(';');
        var type = (end < 0 ? said : said.substring(0, end)).strip();
        var charset = said.replace(" ", "").replace("\"", "");
        boolean utf8 = !charset.contains("charset=") || charset.contains("charset=utf-8");
        boolean known =
                type.equals("text/csv") || type.equals("application/x-ndjson") || type.equals("application/jsonl");
        return known && utf8 && request.getHeader("Content-Encoding") == null ? type : null;
    }

    private void answer(TakeFile.Taken taken, HttpServletResponse response) throws IOException {
        switch (taken) {
            case TakeFile.Taken.Whole(var report) -> send(response, 200, "application/json", report);
            case TakeFile.Taken.Part(var report, long through) -> {
                response.setHeader("Retry-After", "2");
                send(response, 503, "application/problem+json", Unfinished.of(through, report));
            }
        }
    }

    /// Why the rest of a file was not taken.
    record Unfinished(String type, String title, int status, long keptThroughLine, Report report) {
        static Unfinished of(long through, Report report) {
            return new Unfinished(
                    "urn:problem:backfill:store-unreachable",
                    "The store failed midway. Send the whole file again: what was kept is not kept twice.",
                    503,
                    through,
                    report);
        }
    }

    private void send(HttpServletResponse response, int status, String type, Object body) throws IOException {
        response.setStatus(status);
        response.setContentType(type + ";charset=utf-8");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
