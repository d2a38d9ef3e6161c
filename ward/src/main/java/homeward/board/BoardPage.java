package homeward.board;

import homeward.access.FindRelationship;
import homeward.audit.Deed;
import homeward.audit.Leaves;
import homeward.audit.LeavesNothing;
import homeward.audit.Witness;
import homeward.board.frame.Pages;
import homeward.organisations.FindWards;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.staff.SignedIn;
import homeward.stays.Stay;
import homeward.stays.WhoIsOnTheWard;
import homeward.vocabulary.FhirId;
import homeward.vocabulary.WardId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The wards, and the whiteboard of each: as a page, and as the line that keeps the page live.
@Controller
class BoardPage {

    /// After this the browser joins again by itself, and whoever may no longer look is turned away.
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(5);

    /// How long a post or a shift that has ended goes unnoticed on an open line, at most until the next beat.
    private static final Duration ASKED_AGAIN = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(BoardPage.class);

    private final FindRelationship findRelationship;
    private final FindWards findWards;
    private final WhoIsOnTheWard whoIsOnTheWard;
    private final ReadBoard readBoard;
    private final LiveBoards liveBoards;
    private final Pages pages;
    private final InstantSource clock;

    BoardPage(
            FindRelationship findRelationship,
            FindWards findWards,
            WhoIsOnTheWard whoIsOnTheWard,
            ReadBoard readBoard,
            LiveBoards liveBoards,
            Pages pages,
            InstantSource clock) {
        this.findRelationship = findRelationship;
        this.findWards = findWards;
        this.whoIsOnTheWard = whoIsOnTheWard;
        this.readBoard = readBoard;
        this.liveBoards = liveBoards;
        this.pages = pages;
        this.clock = clock;
    }

    @LeavesNothing(because = "names wards, and counts their patients")
    @Needs(Activity.COME_IN)
    @GetMapping("/")
    View wards(@AuthenticationPrincipal SignedIn reader) {
        var wards = findRelationship.amongWards(reader, Activity.SEE_BOARD, findWards.all());
        if (wards.size() == 1) {
            return new RedirectView("/wards/" + wards.getFirst().id().value() + "/board");
        }
        var lines = wards.stream()
                .map(ward ->
                        new WardList.Line(ward, whoIsOnTheWard.on(ward.id()).size()))
                .toList();
        return pages.page("wards", "Wards", new WardList(reader.may(Activity.SEE_BOARD), lines));
    }

    @Leaves(Deed.PATIENT_QUERY)
    @Needs(value = Activity.SEE_BOARD, ward = "ward")
    @GetMapping("/wards/{ward}/board")
    View board(@PathVariable String ward, @RequestParam(defaultValue = "all") String show) {
        if (!FhirId.holds(ward)) {
            return pages.notFound();
        }
        return readBoard
                .of(new WardId(ward), BoardFilter.of(show), clock.instant())
                .map(board ->
                        pages.page("board", board.title(), board.ward(), board).overTheWholeWidth())
                .orElseGet(pages::notFound);
    }

    @Leaves(Deed.PATIENT_QUERY)
    @Needs(value = Activity.SEE_BOARD, ward = "ward")
    @GetMapping("/wards/{ward}/live")
    void live(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable String ward,
            @RequestParam(defaultValue = "all") String show,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        var found = Optional.of(ward).filter(FhirId::holds).flatMap(id -> findWards.byId(new WardId(id)));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Witness.saw(
                whoIsOnTheWard.on(new WardId(ward)).stream().map(Stay::patient).toList());
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("X-Accel-Buffering", "no");
        var filter = BoardFilter.of(show);
        var seat = liveBoards.join(found.get(), filter);
        try {
            look(seat, response, () -> findRelationship.toWard(reader, Activity.SEE_BOARD, ward));
        } catch (IOException gone) {
            LOG.debug("A viewer left a board", gone);
        } finally {
            liveBoards.leave(found.get(), filter, seat);
        }
    }

    /// Until the viewer is gone, has looked long enough, or may look no longer. A viewer who takes nothing holds up
    /// only this thread.
    private void look(Seat seat, HttpServletResponse response, BooleanSupplier mayLook)
            throws IOException, InterruptedException {
        var now = clock.instant();
        var until = now.plus(LONGEST_LOOK);
        var asked = now;
        var line = response.getOutputStream();
        write(line, "retry: 2000\n\n");
        response.flushBuffer();
        while (!seat.closed() && now.isBefore(until)) {
            var event = seat.next(LiveBoards.BEAT);
            now = clock.instant();
            if (event.isPresent() && !now.isBefore(asked.plus(ASKED_AGAIN))) {
                if (!mayLook.getAsBoolean()) {
                    return;
                }
                asked = now;
            }
            if (event.isPresent()) {
                write(line, event.get());
                response.flushBuffer();
            }
        }
    }

    private static void write(OutputStream line, String text) throws IOException {
        line.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
