package homeward.simulator;

import homeward.simulator.door.Access;
import homeward.simulator.door.Answer;
import homeward.simulator.door.Door;
import homeward.simulator.door.Json;
import homeward.simulator.door.Ticking;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Admits made-up patients under the ids that the load generator in `bench` uses: pat-000001 and on, fifty to each of
/// ward-0001 and on.
///
/// Doing it again changes nothing: the same number is always the same person.
public final class SimulatePatients {
    public static final int MOST = 500_000;
    private static final int WARD_SIZE = 50;
    private static final long SEED = 42;
    private static final LocalDate ELDEST = LocalDate.of(1935, 1, 1);
    private static final int DAYS_TO_YOUNGEST = 22_280;

    private final Access access;
    private final Ticking time;
    private final PrintStream progress;

    public SimulatePatients(Access access, Ticking time, PrintStream progress) {
        this.access = access;
        this.time = time;
        this.progress = progress;
    }

    /// What came of it.
    public sealed interface Outcome {
        record Done(int wards, int patients, Duration took) implements Outcome {
            public Json json() {
                return Json.object("wards", wards, "patients", patients, "seconds", took.toMillis() / 1000.0);
            }
        }

        /// The ward would not have them.
        record Refused(String why) implements Outcome {}

        /// The ward could not be reached, or not for long enough.
        record NotReached(String why) implements Outcome {}
    }

    /// Opens the wards first.
    ///
    /// @param count one to [#MOST]
    public Outcome admit(int count) throws InterruptedException {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("One patient to " + MOST);
        }
        var wards = (count + WARD_SIZE - 1) / WARD_SIZE;
        var began = time.instant();
        try (var door = new Door(access, time)) {
            var opened = new Deliveries(door, new Progress(progress, "Wards", wards, began))
                    .send(IntStream.range(0, wards).mapToObj(SimulatePatients::ward));
            var answer = opened.isPresent()
                    ? opened
                    : new Deliveries(door, new Progress(progress, "Patients", count, time.instant()))
                            .send(patients(count));
            return answer.map(SimulatePatients::outcome)
                    .orElseGet(() -> new Outcome.Done(wards, count, Duration.between(began, time.instant())));
        }
    }

    private static Outcome outcome(Answer answer) {
        return answer.isWorthRepeating()
                ? new Outcome.NotReached(answer.sentence())
                : new Outcome.Refused(answer.sentence());
    }

    private static Json ward(int index) {
        return Fhir.put(Fhir.ward(wardId(index), "Virtual ward " + (index + 1)));
    }

    private static Stream<Json> patients(int count) {
        var numbers = NhsNumbers.from(0).iterator();
        return IntStream.range(0, count).mapToObj(index -> Fhir.put(Fhir.patient(person(index, numbers.next()))));
    }

    private static Person person(int index, String nhsNumber) {
        var chance = new SplittableRandom(SEED * 1_000_003 + index);
        var woman = chance.nextBoolean();
        return new Person(
                String.format(Locale.ROOT, "pat-%06d", index + 1),
                nhsNumber,
                Names.family(chance),
                Names.given(woman, chance),
                woman ? "female" : "male",
                ELDEST.plusDays(chance.nextInt(DAYS_TO_YOUNGEST)),
                wardId(index / WARD_SIZE),
                null);
    }

    private static String wardId(int index) {
        return String.format(Locale.ROOT, "ward-%04d", index + 1);
    }
}
