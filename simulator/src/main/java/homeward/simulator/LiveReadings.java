package homeward.simulator;

import homeward.simulator.door.Door;
import homeward.simulator.door.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// What everybody on the demo ward sends from now on, a few requests a second at most.
final class LiveReadings {
    private static final Duration A_SET_EVERY = Duration.ofSeconds(200);
    private static final Duration A_BLOCK_EVERY = Duration.ofSeconds(60);
    private static final Duration RUBBISH_EVERY = Duration.ofSeconds(70);
    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(500);

    private final Errands errands = new Errands();
    private final Postbag postbag = new Postbag();

    LiveReadings(List<DemoPatient> everybody, Instant now) {
        var sending = everybody.stream().filter(patient -> !patient.isSilent()).toList();
        var every = atLeast(A_SET_EVERY, sending.size());
        stagger(sending, now, every, LiveReadings::set);
        var worn = with(sending, Habit.WEARS_A_SENSOR);
        stagger(worn, now, atLeast(A_BLOCK_EVERY, worn.size()), LiveReadings::worn);
        var broken = with(sending, Habit.BROKEN_DEVICE);
        var kind = new AtomicInteger();
        stagger(
                broken,
                now,
                atLeast(RUBBISH_EVERY, broken.size()),
                (patient, at) ->
                        Stream.of(new Letter("/Observation", Rubbish.of(kind.getAndIncrement(), patient.id(), at))));
    }

    private interface Writes {
        Stream<Letter> letters(DemoPatient patient, Instant at);
    }

    private static Duration atLeast(Duration usual, int patients) {
        var slowest = BETWEEN_REQUESTS.multipliedBy(patients);
        return usual.compareTo(slowest) < 0 ? slowest : usual;
    }

    private static List<DemoPatient> with(List<DemoPatient> everybody, Habit habit) {
        return everybody.stream()
                .filter(patient -> patient.part().habit() == habit)
                .toList();
    }

    private void stagger(List<DemoPatient> patients, Instant now, Duration every, Writes writes) {
        for (int i = 0; i < patients.size(); i++) {
            var patient = patients.get(i);
            var first = now.plus(every.multipliedBy(i + 1).dividedBy(patients.size()));
            errands.add(first, every, at -> writes.letters(patient, at).toList());
        }
    }

    private static Stream<Letter> set(DemoPatient patient, Instant at) {
        var letter = bundle(patient.set(at));
        return patient.part().habit() == Habit.SENDS_TWICE ? Stream.of(letter, letter) : Stream.of(letter);
    }

    private static Stream<Letter> worn(DemoPatient patient, Instant at) {
        return Stream.of(bundle(patient.worn(at.minus(A_BLOCK_EVERY))));
    }

    private static Letter bundle(List<Json> observations) {
        return new Letter(
                "", Fhir.batch(observations.stream().map(Fhir::post).toList()).written());
    }

    /// Writes what is due and hands in what can be handed in.
    void step(Door door) throws InterruptedException {
        errands.due(door.now()).forEach(postbag::add);
        postbag.deliver(door);
    }

    /// When there is something to do again.
    Instant next(Instant now) {
        var retry = postbag.waiting() > 0 && postbag.next().isAfter(now) ? postbag.next() : Instant.MAX;
        return retry.isBefore(errands.next()) ? retry : errands.next();
    }
}
