package homeward.simulator;

import homeward.simulator.course.Course;
import homeward.simulator.course.Story;
import homeward.simulator.course.Vitals;
import homeward.simulator.door.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// One patient of the demo ward: a part, a body and devices.
///
/// @param began when the demo began; times before it are the patient's history
record DemoPatient(Person person, Part part, Course course, Instant began) {
    static final String WARD = "demo-ward";
    private static final int CHILD = 15;
    private static final int SHORTEST_STAY_HOURS = 37;
    private static final int LONGEST_STAY_HOURS = 12 * 24;
    private static final int SAMPLES = 60;
    private static final int MINUTES_WORN_BEFORE = 90;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final List<Sign> WORN = List.of(Sign.PULSE, Sign.SATURATION, Sign.RESPIRATION, Sign.PERFUSION);

    static DemoPatient of(int number, String nhsNumber, long seed, Instant began) {
        var part = Cast.of(number);
        var own = seed * 1_000_003 + number;
        var chance = new SplittableRandom(own);
        var woman = chance.nextBoolean();
        var person = new Person(
                String.format(Locale.ROOT, "demo-%03d", number + 1),
                nhsNumber,
                Names.family(chance),
                Names.given(woman, chance),
                woman ? "female" : "male",
                birthDate(part, chance, began),
                WARD,
                began.minus(Duration.ofHours(chance.nextInt(SHORTEST_STAY_HOURS, LONGEST_STAY_HOURS))));
        return new DemoPatient(person, part, new Course(part.condition(), part.story(), own), began);
    }

    /// The child is fifteen whenever the demo is run; everybody else was born on the same day in every demo.
    private static LocalDate birthDate(Part part, SplittableRandom chance, Instant began) {
        if (part.isChild()) {
            return LocalDate.ofInstant(began, ZoneOffset.UTC).minusYears(CHILD).minusMonths(5);
        }
        var condition = part.condition();
        var age = chance.nextInt(condition.youngest(), condition.eldest() + 1);
        return LocalDate.of(2026 - age, 1, 1).plusDays(chance.nextInt(365));
    }

    String id() {
        return person.id();
    }

    boolean isSilent() {
        return part.story() == Story.GONE_SILENT;
    }

    /// When the patient was observed before the demo began: three to six times a day, by daylight; and once more just
    /// before it where there is something to see.
    List<Instant> observedBefore() {
        var last = lastObserved();
        var times = new ArrayList<Instant>();
        for (int daysAgo = 2; daysAgo >= 0; daysAgo--) {
            times.addAll(observedOn(LocalDate.ofInstant(began, ZoneOffset.UTC).minusDays(daysAgo)));
        }
        times.removeIf(time -> time.isBefore(began.minus(Duration.ofHours(36))) || !time.isBefore(last));
        if (part.story() != Story.STEADY) {
            times.add(last);
        }
        return times;
    }

    private Instant lastObserved() {
        var chance = new SplittableRandom(course.seed() + 5);
        return isSilent()
                ? began.minusSeconds(chance.nextLong(13 * 3600, 20 * 3600))
                : began.minusSeconds(chance.nextLong(240, 900));
    }

    private List<Instant> observedOn(LocalDate day) {
        var chance = new SplittableRandom(course.seed() + 31 * day.toEpochDay());
        var times = chance.nextInt(3, 7);
        var apart = Duration.ofHours(15).dividedBy(times - 1);
        return IntStream.range(0, times)
                .mapToObj(time -> day.atTime(7, 0)
                        .toInstant(ZoneOffset.UTC)
                        .plus(apart.multipliedBy(time))
                        .plusSeconds(chance.nextLong(-1800, 1800)))
                .toList();
    }

    /// One set, each reading from the device that took it.
    List<Json> set(Instant at) {
        var vitals = vitals(at);
        var readings = new ArrayList<>(List.of(
                reading(at, Sign.RESPIRATION, vitals.respiration(), "app"),
                reading(at, Sign.SATURATION, vitals.saturation(), "oximeter"),
                reading(at, Sign.OXYGEN, vitals.oxygen(), "app"),
                reading(at, Sign.SYSTOLIC, vitals.systolic(), "cuff"),
                reading(at, Sign.DIASTOLIC, vitals.diastolic(), "cuff"),
                reading(at, Sign.PULSE, vitals.pulse(), "oximeter"),
                reading(at, Sign.TEMPERATURE, vitals.temperature(), "thermometer")));
        if (part.habit() != Habit.LEAVES_OUT_CONSCIOUSNESS) {
            readings.add(reading(at, Sign.CONSCIOUSNESS, vitals.consciousness(), "app"));
        }
        return Observation.of(readings);
    }

    /// What the sensor recorded in the minute that begins then.
    List<Json> worn(Instant begins) {
        return WORN.stream()
                .map(sign -> Observation.block(
                        id(),
                        begins,
                        sign,
                        IntStream.range(0, SAMPLES)
                                .mapToObj(second -> sample(sign, begins.plusSeconds(second)))
                                .toList(),
                        "sensor"))
                .toList();
    }

    /// The minutes that the sensor had recorded when the demo began, for whoever wears one.
    List<Instant> wornBefore() {
        var last = began.truncatedTo(ChronoUnit.MINUTES).minus(A_MINUTE);
        return part.habit() == Habit.WEARS_A_SENSOR
                ? IntStream.range(0, MINUTES_WORN_BEFORE)
                        .mapToObj(minute -> last.minus(A_MINUTE.multipliedBy(MINUTES_WORN_BEFORE - 1L - minute)))
                        .toList()
                : List.of();
    }

    /// Now and then the sensor loses the skin for some seconds, has a cold hand for a minute and a half, or is taken
    /// off for some minutes. Between a body's slow changes it tells every beat and breath a little differently.
    private String sample(Sign sign, Instant at) {
        long second = at.getEpochSecond() + course.seed();
        if (Math.floorMod(second, 311) < 4 || Math.floorMod(second, 2_903) < 260) {
            return "E";
        }
        var vitals = vitals(at);
        var chance = new SplittableRandom(31 * second + sign.loinc().hashCode());
        if (sign == Sign.PERFUSION) {
            return Math.floorMod(second, 1_021) < 90 ? "0.2" : "1." + chance.nextInt(2, 9);
        }
        return String.valueOf(
                switch (sign) {
                    case PULSE -> vitals.pulse() + chance.nextInt(-3, 4);
                    case SATURATION -> Math.min(100, vitals.saturation() + chance.nextInt(-1, 2));
                    default -> vitals.respiration() + chance.nextInt(-1, 2);
                });
    }

    private Vitals vitals(Instant at) {
        return course.at(Duration.between(began, at));
    }

    private Reading reading(Instant at, Sign sign, Object value, String device) {
        return new Reading(id(), at, sign, value, device);
    }
}
