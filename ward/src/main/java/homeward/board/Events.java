package homeward.board;

import java.time.Instant;
import java.util.stream.Collectors;

/// Server-sent events as they go over the line. Source: WHATWG HTML, server-sent events, 9.2.5.
final class Events {

    private Events() {}

    static String board(String html) {
        return event("board", html);
    }

    /// Says that the records were read at this moment and hold nothing new.
    static String beat(Instant at) {
        return event("heartbeat", at.toString());
    }

    private static String event(String name, String data) {
        return "event: " + name + '\n'
                + data.lines().map(line -> "data: " + line + '\n').collect(Collectors.joining())
                + '\n';
    }
}
