package homeward.kit;

import homeward.kit.Clock.Message;
import homeward.patients.FindPatients;
import homeward.plumbing.Reach;
import homeward.stays.WhoIsReached;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Listens to when devices say that they measured, and writes down what their clocks are worth.
///
/// It listens beside the readings' way and never holds it up: the newest messages of each device are in memory, and
/// an estimate that has changed reaches the store some seconds later. What is lost when a process ends is heard again
/// with the next messages.
@Component
public class NoteClocks {
    private static final int MOST_DEVICES = 500_000;
    private static final int AT_ONCE = 5_000;
    private static final Duration WORTH_WRITING = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(NoteClocks.class);

    private final FindPatients findPatients;
    private final WhoIsReached whoIsReached;
    private final Clocks clocks;
    private final Map<Speaker, Clock> heard = new ConcurrentHashMap<>();
    private final Map<Speaker, Skew> written = new ConcurrentHashMap<>();

    /// @param reach whose readings its sender may send
    private record Speaker(PatientId patient, String device, Reach reach) {}

    private record Estimate(Speaker speaker, DeviceClock clock) {}

    NoteClocks(FindPatients findPatients, WhoIsReached whoIsReached, Clocks clocks) {
        this.findPatients = findPatients;
        this.whoIsReached = whoIsReached;
        this.clocks = clocks;
    }

    /// Takes note of messages that came at one moment.
    public void note(Collection<Heard> messages, Instant receivedAt) {
        var reach = Reach.current();
        for (var one : messages) {
            var speaker = new Speaker(one.patient(), one.device(), reach);
            if (heard.size() < MOST_DEVICES || heard.containsKey(speaker)) {
                var message = new Message(one.takenAt(), receivedAt);
                heard.compute(speaker, (_, clock) -> (clock == null ? Clock.UNHEARD : clock).after(message));
            }
        }
    }

    /// Writes the estimates that have changed. Also called where a test would not wait for the next time.
    @Scheduled(fixedDelay = 10_000)
    void write() {
        if (heard.size() >= MOST_DEVICES) {
            // Many who spoke once or twice: none of them shall keep a new device from being heard.
            heard.values().removeIf(clock -> clock.skew() instanceof Skew.Unknown);
        }
        var changed = heard.entrySet().stream().flatMap(this::changed).toList();
        try {
            for (int from = 0; from < changed.size(); from += AT_ONCE) {
                write(changed.subList(from, Math.min(changed.size(), from + AT_ONCE)));
            }
        } catch (DataAccessException away) {
            LOG.warn("The devices' clocks were not written down: {}", away.getMessage());
        }
    }

    private Stream<Estimate> changed(Map.Entry<Speaker, Clock> entry) {
        var skew = entry.getValue().skew();
        return worthWriting(written.get(entry.getKey()), skew)
                ? reached(entry.getKey())
                        .map(patient -> new Estimate(
                                entry.getKey(),
                                new DeviceClock(
                                        patient,
                                        entry.getKey().device(),
                                        skew,
                                        entry.getValue().heardAt())))
                : Stream.empty();
    }

    private static boolean worthWriting(@Nullable Skew before, Skew now) {
        return !(now instanceof Skew.Unknown)
                && (before == null || now.distance(before).compareTo(WORTH_WRITING) >= 0);
    }

    /// Of somebody whose readings the sender may not send, nothing is written or remembered.
    private Stream<PatientNo> reached(Speaker speaker) {
        var patient = findPatients
                .numberOf(speaker.patient())
                .filter(known ->
                        whoIsReached.among(speaker.reach(), Set.of(known)).contains(known));
        if (patient.isEmpty()) {
            heard.remove(speaker);
        }
        return patient.stream();
    }

    private void write(List<Estimate> estimates) {
        clocks.keep(estimates.stream().map(Estimate::clock).toList());
        estimates.forEach(one -> written.put(one.speaker(), one.clock().skew()));
    }
}
