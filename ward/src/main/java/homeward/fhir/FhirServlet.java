package homeward.fhir;

import homeward.machines.OwnAddress;
import homeward.monitoring.NoRoom;
import homeward.monitoring.TooMany;
import homeward.plumbing.FailPoint;
import homeward.plumbing.TooOften;
import homeward.plumbing.Turnstile;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/// The door for FHIR: takes requests apart, and answers problems as OperationOutcome.
class FhirServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(FhirServlet.class);
    private static final String SEARCH = "/_search";

    private final transient Interactions interactions;
    private final transient Turnstile largeMessages;
    private final transient OwnAddress ownAddress;

    FhirServlet(Interactions interactions, Turnstile largeMessages, OwnAddress ownAddress) {
        this.interactions = interactions;
        this.largeMessages = largeMessages;
        this.ownAddress = ownAddress;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var exchange = new Exchange(request, response, ownAddress);
        send(answered(exchange), exchange);
        response.flushBuffer();
        FailPoint.AFTER_ANSWER.pass();
    }

    /// Nothing is answered that could not be noted in the audit.
    private static void send(Reply reply, Exchange exchange) throws IOException {
        try {
            exchange.send(reply);
        } catch (DataAccessException | TransactionException problem) {
            exchange.send(storeUnreachable(problem));
        }
    }

    private Reply answered(Exchange exchange) throws IOException {
        try {
            return answer(exchange);
        } catch (StreamConstraintsException _) {
            return Reply.problem(
                    400,
                    "too-costly",
                    "beyond-limits",
                    "The JSON is nested deeper than 64, or a name or number in it is longer than any should be.");
        } catch (JacksonException problem) {
            return Reply.problem(400, "structure", "not-json", notJson(problem));
        } catch (TooMany slower) {
            return tooMany(slower);
        } catch (NoRoom _) {
            return tooBusy();
        } catch (DataAccessException | TransactionException problem) {
            return storeUnreachable(problem);
        }
    }

    private static Reply storeUnreachable(RuntimeException problem) {
        LOG.warn("The store could not be reached: a FHIR request was put off ({})", problem.getClass());
        return Reply.problem(
                        503,
                        "transient",
                        "store-unreachable",
                        "Nothing is promised. Send it again in a moment: what is kept already stays as it is.")
                .with("Retry-After", "2");
    }

    private static Reply tooBusy() {
        return Reply.problem(
                        503,
                        "transient",
                        "too-busy",
                        "More is waiting than there is room for. Nothing of this was kept: send it again in a while.")
                .with("Retry-After", "5");
    }

    private static Reply tooMany(TooMany slower) {
        return Reply.problem(
                        429,
                        "throttled",
                        "too-many-readings",
                        "This machine sends more than its share. Nothing of this was kept: send it again after a while."
                                + " What holds a red reading of this moment is always kept.")
                .with("Retry-After", TooOften.seconds(slower.after()));
    }

    private static String notJson(JacksonException problem) {
        var at = problem.getLocation();
        return "This is not JSON as RFC 8259 has it, or it names something twice"
                + (at == null || at.getLineNr() < 1
                        ? "."
                        : ": look at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".");
    }

    private Reply answer(Exchange exchange) throws IOException {
        if (!exchange.isWellEncoded()) {
            return Reply.problem(
                    400, "value", "malformed-query", "A % in the query is not followed by two hex digits.");
        }
        if (!exchange.takesJson()) {
            return Reply.problem(406, "not-supported", "not-acceptable", "Answers are application/fhir+json.");
        }
        var path = exchange.path();
        return switch (exchange.method()) {
            case "GET", "HEAD" -> interactions.read(path, exchange.rawQuery(), exchange.frame());
            case "POST", "PUT" -> withBody(exchange, path);
            case "OPTIONS" -> new Reply(204, Map.of("Allow", interactions.allowed(path)), new JsonOut(0));
            default -> interactions.notAllowed(path);
        };
    }

    private static boolean isBlank(byte[] body) {
        for (byte b : body) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    private Reply withBody(Exchange exchange, String path) throws IOException {
        boolean search = path.endsWith(SEARCH);
        if (!interactions.takes(exchange.method(), path)) {
            return interactions.notAllowed(path);
        }
        if (search ? !exchange.sendsForm() : !exchange.sendsJson()) {
            return Reply.problem(
                    415,
                    "not-supported",
                    "unsupported-media-type",
                    "Send application/fhir+json in UTF-8, not compressed; a search as a form.");
        }
        if (exchange.isSmall()) {
            return withBody(exchange, path, search);
        }
        var place = largeMessages.enter();
        if (place.isEmpty()) {
            return tooBusy();
        }
        try (var _ = place.get()) {
            return withBody(exchange, path, search);
        }
    }

    private Reply withBody(Exchange exchange, String path, boolean search) throws IOException {
        var body = exchange.body();
        if (body == null) {
            return Reply.problem(413, "too-long", "too-long", "A message is at most 16 MiB. Send it in several.");
        }
        if (isBlank(body) && !search) {
            return Reply.problem(400, "structure", "empty-body", "The body is empty.");
        }
        if (!Json.isUtf8(body)) {
            return Reply.problem(400, "structure", "not-utf-8", "The body is not well-formed UTF-8.");
        }
        return search
                ? interactions.read(
                        path.substring(0, path.length() - SEARCH.length()),
                        new String(body, StandardCharsets.UTF_8),
                        exchange.frame())
                : interactions.take(exchange.method(), path, body, exchange.frame());
    }
}
