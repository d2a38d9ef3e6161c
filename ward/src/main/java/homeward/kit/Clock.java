package homeward.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What the newest messages of one device say of its clock. Pure.
///
/// A message is always received later than it was taken, by an unknown delay. So its *lag* (received less taken) is
/// that delay less the clock's lead. A negative lag is proof of a clock that leads, at least so much; a small one shows
/// that a clock is right. A clock that trails cannot be told from a delay by one message, but by several: the lag of a
/// device that works off a backlog falls from message to message, that of a wrong clock stays, and the smallest of
/// several comes nearest to it (the minimum filter of NTP, RFC 5905, section 10).
record Clock(List<Message> newest) {
    static final Duration MAY_DIFFER = Duration.ofMinutes(5);

    /// So many messages, heard over at least this long, with lags no further apart than this, are steady.
    static final int STEADY_MESSAGES = 5;

    static final Duration STEADY_FOR = Duration.ofMinutes(5);
    static final Duration STEADY_WITHIN = Duration.ofMinutes(2);

    /// Messages nearer to each other than this say the same thing of a clock.
    private static final Duration APART = Duration.ofMinutes(1);

    static final Clock UNHEARD = new Clock(List.of());

    Clock {
        newest = List.copyOf(newest);
    }

    /// @param takenAt by the device's clock
    /// @param receivedAt by ours
    record Message(Instant takenAt, Instant receivedAt) {
        Duration lag() {
            return Duration.between(takenAt, receivedAt);
        }
    }

    /// With one more message, which may push out the oldest. Of messages within a minute the newest stands.
    Clock after(Message message) {
        var messages = new ArrayList<>(newest);
        if (messages.size() > 1
                && Duration.between(messages.get(messages.size() - 2).receivedAt(), message.receivedAt())
                                .compareTo(APART)
                        < 0) {
            messages.removeLast();
        }
        messages.add(message);
        return new Clock(messages.size() > STEADY_MESSAGES ? messages.subList(1, messages.size()) : messages);
    }

    /// When it was heard last, by our clock.
    Instant heardAt() {
        return newest.getLast().receivedAt();
    }

    Skew skew() {
        if (newest.isEmpty()) {
            return new Skew.Unknown();
        }
        var lag = newest.getLast().lag();
        if (lag.compareTo(MAY_DIFFER.negated()) < 0) {
            return new Skew.Ahead(lag.negated());
        }
        if (lag.compareTo(MAY_DIFFER) <= 0) {
            return new Skew.Right();
        }
        return steady() ? new Skew.Behind(lags().getFirst()) : new Skew.Unknown();
    }

    private boolean steady() {
        var lags = lags();
        var heardFor = Duration.between(
                newest.getFirst().receivedAt(), newest.getLast().receivedAt());
        return newest.size() == STEADY_MESSAGES
                && heardFor.compareTo(STEADY_FOR) >= 0
                && lags.getLast().minus(lags.getFirst()).compareTo(STEADY_WITHIN) <= 0;
    }

    private List<Duration> lags() {
        return newest.stream()
                .map(Message::lag)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
