package homeward.board.patient;

import homeward.audit.Deed;
import homeward.audit.Leaves;
import homeward.plumbing.Problem;
import homeward.staff.Activity;
import homeward.staff.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Trends for programs, and for people who want the figures: machines ask under `/trends` with their token, people from
/// the patient's page. See docs/api/trends.md.
@Controller
class TrendFiguresEdge {
    private static final Problem NO_PATIENT =
            new Problem("urn:problem:board:no-such-patient", 404, "Nobody of this id is on a ward now");
    private static final Problem NO_SPAN = new Problem(
            "urn:problem:board:no-such-span",
            400,
            "Ask with from and to, two moments with their offset, from a second to ten years apart, and points from 1 to 1000");
    private static final Problem NO_LONGER_KEPT =
            new Problem("urn:problem:board:no-longer-kept", 410, "What was measured then is kept no longer");
    private static final int MOST_POINTS = 1_000;

    private final FindOnTheWard findOnTheWard;
    private final ReadPatient readPatient;
    private final InstantSource clock;

    TrendFiguresEdge(FindOnTheWard findOnTheWard, ReadPatient readPatient, InstantSource clock) {
        this.findOnTheWard = findOnTheWard;
        this.readPatient = readPatient;
        this.clock = clock;
    }

    @Leaves(Deed.PATIENT_READ)
    @Needs(value = Activity.TAKE_FIGURES, patient = "id")
    @GetMapping({"/trends/{id}.{form:csv|json}", "/patients/{id}/trends.{form:csv|json}"})
    void figures(
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "500") String points,
            HttpServletResponse response)
            throws IOException {
        var window = window(from, to, clock.instant());
        if (window.isEmpty() || !points.matches("[1-9][0-9]{0,3}") || Integer.parseInt(points) > MOST_POINTS) {
            NO_SPAN.writeTo(response);
            return;
        }
        var found = findOnTheWard.called(id);
        if (found.isEmpty()) {
            NO_PATIENT.writeTo(response);
            return;
        }
        if (readPatient.isRolledOff(window.get())) {
            NO_LONGER_KEPT.writeTo(response);
            return;
        }
        var figures = new TrendFigures(readPatient.timeline(found.get().no(), window.get(), Integer.parseInt(points)));
        boolean csv = form.equals("csv");
        response.setContentType((csv ? "text/csv" : "application/json") + ";charset=utf-8");
        response.getOutputStream()
                .write((csv ? figures.csv() : figures.json(window.get())).getBytes(StandardCharsets.UTF_8));
    }

    /// The last day where nothing is said.
    private static Optional<Window> window(@Nullable String from, @Nullable String to, Instant now) {
        try {
            var end = to == null ? now : OffsetDateTime.parse(to).toInstant();
            var begin = from == null
                    ? end.minus(Duration.ofDays(1))
                    : OffsetDateTime.parse(from).toInstant();
            return Window.between(begin, end, now);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
