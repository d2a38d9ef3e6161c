package homeward.simulator;

import homeward.simulator.door.Answer;
import homeward.simulator.door.Door;
import homeward.simulator.door.Json;
import homeward.simulator.door.JsonText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a patient of the demo ward sent before it began, as far as the ward does not know it from an earlier demo.
final class History {
    private final Door door;

    History(Door door) {
        this.door = door;
    }

    /// Observations: the sets, oldest first, and then what a sensor recorded.
    Stream<Json> of(DemoPatient patient) throws InterruptedException {
        var known = newestKnown(patient);
        return Stream.concat(
                        patient.observedBefore().stream()
                                .filter(at -> known.map(at::isAfter).orElse(true))
                                .map(patient::set),
                        patient.wornBefore().stream()
                                .filter(at -> known.map(at::isAfter).orElse(true))
                                .map(patient::worn))
                .flatMap(List::stream);
    }

    private Optional<Instant> newestKnown(DemoPatient patient) throws InterruptedException {
        var answer = door.get("/Observation?patient=Patient/" + patient.id() + "&_sort=-date&_count=1");
        return answer instanceof Answer.Answered(var _, var body) && answer.isOk()
                ? JsonText.read(body).flatMap(History::newest)
                : Optional.empty();
    }

    private static Optional<Instant> newest(Json bundle) {
        return bundle.itemsAt("entry").stream()
                .flatMap(entry -> entry.at("resource").stream())
                .flatMap(observation -> taken(observation).stream())
                .flatMap(written -> moment(written).stream())
                .max(Instant::compareTo);
    }

    /// When it was taken, or began to be.
    private static Optional<String> taken(Json observation) {
        return observation
                .textAt("effectiveDateTime")
                .or(() -> observation.at("effectivePeriod").flatMap(period -> period.textAt("start")));
    }

    private static Optional<Instant> moment(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
