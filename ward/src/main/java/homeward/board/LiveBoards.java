package homeward.board;

import homeward.board.frame.Pages;
import homeward.organisations.Ward;
import homeward.plumbing.Reach;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The boards that somebody looks at now: one reading and one rendering for all who look at the same.
@Component
class LiveBoards {

    /// The screens call themselves dead after three of these.
    static final Duration BEAT = Duration.ofSeconds(5);

    private static final Duration APART = Duration.ofMillis(500);

    private record View(WardId ward, OdsCode provider, BoardFilter filter) {
        static View of(Ward ward, BoardFilter filter) {
            return new View(ward.id(), ward.provider(), filter);
        }
    }

    private final ReadBoard readBoard;
    private final Pages pages;
    private final InstantSource clock;
    private final Map<View, LiveBoard> watched = new HashMap<>();

    LiveBoards(ReadBoard readBoard, Pages pages, InstantSource clock) {
        this.readBoard = readBoard;
        this.pages = pages;
        this.clock = clock;
    }

    /// Who joins may see the ward: the board is read within the reach of this ward, for everybody who looks.
    synchronized Seat join(Ward ward, BoardFilter filter) {
        var seat = new Seat();
        var view = View.of(ward, filter);
        var board = watched.get(view);
        if (board == null) {
            var started = new LiveBoard(() -> read(view), BEAT, APART);
            watched.put(view, started);
            started.seat(seat);
            var reach =
                    new Reach.Wards(ward.provider().value(), Set.of(ward.id().value()));
            Thread.ofVirtual().name("board " + ward.id().value()).start(() -> Reach.run(reach, started::run));
        } else {
            board.seat(seat);
        }
        return seat;
    }

    synchronized void leave(Ward ward, BoardFilter filter, Seat seat) {
        var view = View.of(ward, filter);
        var board = watched.get(view);
        if (board != null && !board.leave(seat)) {
            watched.remove(view);
            board.wake();
        }
    }

    synchronized boolean nobodyLooks() {
        return watched.isEmpty();
    }

    synchronized void wake(WardId ward) {
        watched.forEach((view, board) -> {
            if (view.ward().equals(ward)) {
                board.wake();
            }
        });
    }

    synchronized void wakeAll() {
        watched.values().forEach(LiveBoard::wake);
    }

    /// Lets the viewers go, so that the server can stop; their screens find the next one.
    @EventListener(ContextClosedEvent.class)
    synchronized void close() {
        watched.values().forEach(LiveBoard::close);
    }

    private LiveBoard.Reading read(View view) {
        var now = clock.instant();
        var board = readBoard
                .of(view.ward(), view.filter(), now)
                .orElseThrow(() -> new IllegalStateException("The ward is gone"));
        var html = pages.piece("boardNow", board);
        return new LiveBoard.Reading(html.replace(now.toString(), ""), html, now);
    }
}
