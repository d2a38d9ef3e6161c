package homeward.monitoring;

import homeward.kit.Heard;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a sender's entries tell of the clocks of the devices behind them.
final class HeardFrom {
    private static final String STAFF = "staff:";

    private HeardFrom() {}

    private record Device(String patient, String name) {
        boolean said(Heard heard) {
            return heard.device().equals(name) && heard.patient().value().equals(patient);
        }
    }

    /// The newest moment of each patient's device.
    static Collection<Heard> devices(List<Entry> entries) {
        Map<Device, Heard> heard = HashMap.newHashMap(1);
        Device speaking = null;
        Heard newest = null;
        for (var entry : entries) {
            var one = heard(entry);
            if (one != null) {
                // Most speak many times in a row.
                if (newest == null || speaking == null || !speaking.said(one)) {
                    speaking = new Device(one.patient().value(), one.device());
                    newest = heard.get(speaking);
                }
                if (newest == null || newest.takenAt().isBefore(one.takenAt())) {
                    newest = one;
                    heard.put(speaking, one);
                }
            }
        }
        return heard.values();
    }

    private static @Nullable Heard heard(Entry entry) {
        return switch (entry) {
            case Entry.Unchartable unchartable -> unchartable.heard();
            case Entry.Chartable(var sent)
            when sent.source().isEmpty() || sent.source().startsWith(STAFF) -> null;
            case Entry.Chartable(var sent) -> new Heard(sent.patient(), sent.source(), newest(sent));
        };
    }

    private static Instant newest(SentReading sent) {
        return sent.measured() instanceof Measured.Samples samples ? samples.last(sent.takenAt()) : sent.takenAt();
    }
}
