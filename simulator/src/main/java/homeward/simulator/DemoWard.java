package homeward.simulator;

import homeward.simulator.door.Access;
import homeward.simulator.door.Answer;
import homeward.simulator.door.Door;
import homeward.simulator.door.Json;
import homeward.simulator.door.Ticking;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A ward of made-up patients who send readings from home until it is closed.
///
/// Their last day and a half is sent first. What they send depends on the seed alone; when they send it, on the clock.
public final class DemoWard implements AutoCloseable {
    /// The FHIR id of its Organization.
    public static final String ID = DemoPatient.WARD;

    private static final int FIRST_NHS_NUMBER = 900_000;
    private static final int PATIENTS_AT_ONCE = 10;
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);

    private final Door door;
    private final LiveReadings live;
    private final Thread sender;

    private DemoWard(Door door, LiveReadings live) {
        this.door = door;
        this.live = live;
        this.sender = Thread.ofVirtual().name("demo-ward").unstarted(this::send);
    }

    /// The ward could not be filled.
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    /// Opens the ward, admits everybody, hands in their history and begins to send.
    ///
    /// @param base the ward's address, without `/fhir`
    /// @throws Refused when the ward will not have them, or does not answer for a minute
    public static DemoWard start(URI base, String token, int patients, long seed) throws InterruptedException {
        return start(new Access(base, token), patients, seed, Ticking.real());
    }

    static DemoWard start(Access access, int patients, long seed, Ticking time) throws InterruptedException {
        var door = new Door(access, time);
        try {
            var everybody = everybody(patients, seed, time.instant());
            fill(door, everybody);
            var ward = new DemoWard(door, new LiveReadings(everybody, time.instant()));
            ward.sender.start();
            return ward;
        } catch (RuntimeException | InterruptedException e) {
            door.close();
            throw e;
        }
    }

    static List<DemoPatient> everybody(int patients, long seed, Instant now) {
        var numbers = NhsNumbers.from(FIRST_NHS_NUMBER).limit(patients).toList();
        return IntStream.range(0, patients)
                .mapToObj(number -> DemoPatient.of(number, numbers.get(number), seed, now))
                .toList();
    }

    /// Each comes with the history in one transaction: whoever has been on the ward for days and has sent nothing yet
    /// would count as silent.
    private static void fill(Door door, List<DemoPatient> everybody) throws InterruptedException {
        var deliveries = new Deliveries(door, Progress.silent(door.now()));
        demand(deliveries.send(Stream.of(Fhir.put(Fhir.ward(DemoPatient.WARD, "Demo virtual ward")))));
        var admitted = new ArrayList<List<Json>>();
        for (var patient : everybody) {
            var history = new History(door).of(patient).map(Fhir::post);
            admitted.add(Stream.concat(Stream.of(Fhir.put(Fhir.patient(patient.person()))), history)
                    .toList());
        }
        demand(deliveries.sendEach(admitted.stream()
                .gather(Gatherers.windowFixed(PATIENTS_AT_ONCE))
                .map(some -> some.stream().flatMap(List::stream).toList())));
    }

    private static void demand(Optional<Answer> refusal) {
        refusal.ifPresent(answer -> {
            throw new Refused("The demo ward could not be filled: " + answer.sentence());
        });
    }

    private void send() {
        try {
            while (true) {
                live.step(door);
                door.waitUntil(live.next(door.now()));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isSending() {
        return sender.isAlive();
    }

    /// Nothing more is sent afterwards.
    @Override
    public void close() {
        sender.interrupt();
        try {
            sender.join(LONGEST_GOODBYE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        door.close();
    }
}
