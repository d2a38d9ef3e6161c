package homeward.machines;

import homeward.plumbing.OpenToAll;
import homeward.plumbing.Pace;
import homeward.plumbing.Paces;
import homeward.plumbing.Problem;
import homeward.plumbing.TooOften;
import homeward.staff.Address;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where a device or a gateway enrols its key: `POST /machines/enrolments`, with the code that it was given. See
/// docs/machines.md.
@Controller
class EnrolmentEdge {
    static final String PATH = "/machines/enrolments";

    private static final int LONGEST_BODY = 16_384;
    private static final Problem NOT_UNDERSTOOD = new Problem(
            "urn:problem:machines:not-understood",
            400,
            "Send application/json with two members: code, a text, and key, a public JWK");
    private static final Problem NO_SUCH_CODE = new Problem(
            "urn:problem:machines:no-such-code",
            404,
            "This code is not good: it was mistyped, was used, or is over. Ask for another where you got it");
    private static final Problem KEY_IN_USE = new Problem("urn:problem:machines:key-in-use", 409, VerifyingKey.IN_USE);
    private static final Problem DATABASE_AWAY =
            new Problem("urn:problem:plumbing:database-away", 503, "The database does not answer; send this again");

    private final EnrolKey enrolKey;
    private final Paces paces;
    private final NoteRefusals noteRefusals;
    private final OwnAddress ownAddress;
    private final JsonMapper json = JsonMapper.builder().build();

    EnrolmentEdge(EnrolKey enrolKey, Paces paces, NoteRefusals noteRefusals, OwnAddress ownAddress) {
        this.enrolKey = enrolKey;
        this.paces = paces;
        this.noteRefusals = noteRefusals;
        this.ownAddress = ownAddress;
    }

    @OpenToAll(because = "a device proves here by a one-time code that it may enrol its key")
    @PostMapping(PATH)
    void enrol(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        var wait = paces.tooSoon(Pace.SIGN_IN, Address.of(request));
        if (wait.isPresent()) {
            response.setHeader("Retry-After", TooOften.seconds(wait.get()));
            refuse(TooOften.PROBLEM, response);
            return;
        }
        var body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        try {
            var sent = body.length > LONGEST_BODY ? json.nullNode() : json.readTree(body);
            if (!sent.path("code").isString() || !sent.path("key").isObject()) {
                NOT_UNDERSTOOD.writeTo(response);
                return;
            }
            answer(sent, request, response);
        } catch (JacksonException _) {
            NOT_UNDERSTOOD.writeTo(response);
        } catch (DataAccessException | TransactionException _) {
            response.setHeader("Retry-After", "2");
            DATABASE_AWAY.writeTo(response);
        }
    }

    private void answer(JsonNode sent, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (enrolKey.enrol(sent.path("code").asString(), sent.path("key").toString())) {
            case EnrolKey.Enrolled.Done(var machine, var kid) -> {
                var told = new LinkedHashMap<String, String>();
                told.put("id", machine.id());
                told.put("kid", kid);
                told.put("scope", machine.scopes().written());
                told.put("token_endpoint", ownAddress.tokenEndpoint(request));
                response.setStatus(201);
                response.setContentType("application/json;charset=utf-8");
                response.getOutputStream().write(json.writeValueAsBytes(told));
            }
            case EnrolKey.Enrolled.NoSuchCode _ -> {
                refuse(NO_SUCH_CODE, response);
            }
            case EnrolKey.Enrolled.NoSuchKey(var because) ->
                new Problem("urn:problem:machines:no-such-key", 422, because).writeTo(response);
            case EnrolKey.Enrolled.KeyInUse _ -> refuse(KEY_IN_USE, response);
        }
    }

    private void refuse(Problem problem, HttpServletResponse response) throws IOException {
        noteRefusals.note(null, "POST " + PATH, problem.title());
        problem.writeTo(response);
    }
}
