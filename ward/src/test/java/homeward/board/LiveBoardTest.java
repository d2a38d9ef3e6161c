package homeward.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LiveBoardTest {

    private static final Instant NOW = OnAWard.NOW;
    private static final Duration A_WHILE = Duration.ofSeconds(20);
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration NEVER = Duration.ofHours(1);

    private final AtomicReference<String> content = new AtomicReference<>("one");
    private final Seat seat = new Seat();

    @AfterEach
    void everybody_leaves() {
        seat.close();
    }

    @Test
    void a_viewer_is_told_the_board_at_once_and_again_when_it_changed() throws Exception {
        var board = running(this::reading, NEVER);
        assertThat(seat.next(A_WHILE)).hasValue("event: board\ndata: <p>one</p>\n\n");
        content.set("two");
        board.wake();
        assertThat(seat.next(A_WHILE)).hasValue("event: board\ndata: <p>two</p>\n\n");
    }

    @Test
    void a_board_that_did_not_change_is_a_heartbeat() throws Exception {
        running(this::reading, Duration.ofMillis(1));
        seat.next(A_WHILE);
        assertThat(seat.next(A_WHILE)).hasValue("event: heartbeat\ndata: 2026-01-10T14:30:00Z\n\n");
    }

    @Test
    void nobody_hears_anything_while_the_records_cannot_be_read() throws Exception {
        BlockingQueue<String> tried = new LinkedBlockingQueue<>();
        var board = running(
                () -> {
                    tried.add("tried");
                    throw new IllegalStateException("The database is away");
                },
                Duration.ofMillis(1));
        for (int i = 0; i < 5; i++) {
            tried.take();
        }
        assertThat(seat.next(AT_ONCE)).isEmpty();
        board.leave(seat);
    }

    @Test
    void a_viewer_who_comes_later_is_told_the_board_too() throws Exception {
        var board = running(this::reading, NEVER);
        seat.next(A_WHILE);
        var later = new Seat();
        board.seat(later);
        assertThat(later.next(A_WHILE))
                .hasValueSatisfying(event -> assertThat(event).startsWith("event: board"));
    }

    @Test
    void a_slow_viewer_skips_what_is_out_of_date() throws Exception {
        seat.tellBoard("old");
        seat.tellBeat("beat");
        seat.tellBoard("new");
        assertThat(seat.next(AT_ONCE)).hasValue("new");
        assertThat(seat.next(AT_ONCE)).isEmpty();
    }

    @Test
    void a_heartbeat_does_not_push_out_a_board_that_was_not_told_yet() throws Exception {
        seat.tellBoard("board");
        seat.tellBeat("beat");
        assertThat(seat.next(AT_ONCE)).hasValue("board");
    }

    @Test
    void a_board_of_many_lines_stays_one_event() {
        assertThat(Events.board("<p>\none\n</p>")).isEqualTo("event: board\ndata: <p>\ndata: one\ndata: </p>\n\n");
    }

    private LiveBoard running(Supplier<LiveBoard.Reading> read, Duration beat) {
        var board = new LiveBoard(read, beat, Duration.ofMillis(1));
        board.seat(seat);
        Thread.ofVirtual().start(board::run);
        return board;
    }

    private LiveBoard.Reading reading() {
        return new LiveBoard.Reading(content.get(), "<p>" + content.get() + "</p>", NOW);
    }
}
