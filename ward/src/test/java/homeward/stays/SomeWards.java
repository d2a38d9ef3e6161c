package homeward.stays;

import homeward.OpenHouse;
import homeward.earlywarning.VitalSign;
import homeward.organisations.OpenWards;
import homeward.organisations.Ward;
import homeward.patients.Gender;
import homeward.patients.Person;
import homeward.plumbing.BrokenConstraint;
import homeward.vocabulary.Actor;
import homeward.vocabulary.NhsNumber;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.StayNo;
import homeward.vocabulary.WardId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Three wards of one house, one of which closes after sixty days, a few people, and a hundred days in which anything
/// may happen to them: what makes sense and what does not, in order or late.
final class SomeWards {
    static final Actor SISTER = new Actor("sister", "Sister Okafor");
    static final Accountable DIRECTOR =
            new Accountable("Medical director", null, Accountable.Standing.MEDICAL_DIRECTOR);

    private static final LocalDate BORN = LocalDate.parse("1946-03-01");
    private static final int HOURS = 2_400;
    private static final int STEP = 4;

    private final OpenHouse house;
    private final String name;
    private final List<WardId> wards;
    private final List<Person> people;
    private final Instant first = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(HOURS));
    private final Queue<StayNo> stays = new ConcurrentLinkedQueue<>();

    SomeWards(OpenHouse house, String name, int patients) {
        this.house = house;
        this.name = name;
        wards = IntStream.range(0, 3).mapToObj(n -> new WardId(name + "-" + n)).toList();
        people = IntStream.range(0, patients).mapToObj(this::person).toList();
        house.room(OpenWards.class)
                .open(wards.stream()
                        .map(ward -> new Ward(ward, "Ward " + ward.value()))
                        .toList());
        JdbcClient.create(house.database().source())
                .sql("update organisations.ward set closes_at = ?::timestamptz where ward_id = ?")
                .params(
                        first.plus(Duration.ofDays(60)).toString(),
                        wards.getLast().value())
                .update();
    }

    private Person person(int number) {
        var nhsNumber = IntStream.range(0, 11)
                .mapToObj(check -> "9%08d%d".formatted((name.hashCode() & 0xFFFFF) * 64L + number, check % 10))
                .flatMap(typed -> NhsNumber.read(typed).stream())
                .findFirst();
        return new Person(
                new PatientId(name + "-p" + number), nhsNumber.orElse(null), "Test", "Ada", Gender.FEMALE, BORN);
    }

    List<WardId> wards() {
        return wards;
    }

    List<StayNo> stays() {
        return List.copyOf(stays);
    }

    /// Every entry of every stay, in the order in which they were written down.
    List<Entry> entries() {
        return house.room(LedgerEntries.class).of(stays());
    }

    Set<PatientNo> patients() {
        var numbers = new HashSet<PatientNo>();
        entries().forEach(entry -> numbers.add(entry.patient()));
        return numbers;
    }

    /// Does one thing that somebody might do, whether it makes sense or not.
    Recorded step(Random random) {
        int what = random.nextInt(100);
        if (stays.isEmpty() || what < 22) {
            return admit(random);
        }
        if (what < 27) {
            return takeAtItsWord(random);
        }
        if (what < 34) {
            return measure(random);
        }
        return what < 78 ? move(random) : correct(random);
    }

    private Recorded admit(Random random) {
        var recorded = house.room(AdmitPatient.class)
                .admit(
                        perhapsUnderAnotherId(one(people, random), random),
                        new Happening.Admitted(one(wards, random), DIRECTOR, null),
                        moment(random),
                        SISTER,
                        Instant.now());
        return noted(recorded);
    }

    /// As a form does, which makes an id of its own for somebody whom it does not know.
    private Person perhapsUnderAnotherId(Person person, Random random) {
        return person.nhsNumber() == null || random.nextInt(4) > 0
                ? person
                : new Person(
                        new PatientId(name + "-x" + random.nextInt(1_000_000)),
                        person.nhsNumber(),
                        person.family(),
                        person.given(),
                        person.gender(),
                        person.birthDate());
    }

    private Recorded noted(Recorded recorded) {
        if (recorded instanceof Recorded.Done(var stay, var _) && !stays.contains(stay)) {
            stays.add(stay);
        }
        return recorded;
    }

    /// As the FHIR interface does, which answers what the database refuses.
    private Recorded takeAtItsWord(Random random) {
        var admission = new Admission(
                one(people, random),
                wards.get(random.nextInt(2)),
                random.nextBoolean() ? Instant.now() : moment(random));
        try {
            var patient = house.room(AdmitPatients.class)
                    .admit(List.of(admission))
                    .getFirst()
                    .no();
            var stay = house.room(WhoIsOnTheWard.class).of(Set.of(patient)).get(patient);
            return stay == null ? new Recorded.NotFound() : noted(new Recorded.Done(stay.no(), 0));
        } catch (DuplicateKeyException _) {
            return new Recorded.SomebodyElse();
        } catch (DataIntegrityViolationException refused) {
            return switch (BrokenConstraint.in(refused)) {
                case "nobody_stays_after_death" -> new Recorded.HasDied();
                case "nobody_stays_after_closing" -> new Recorded.WardClosed();
                case "nobody_is_in_two_places" -> new Recorded.Elsewhere(first, null);
                default -> throw refused;
            };
        }
    }

    /// A red pulse of now or of before, which calls for somebody if the patient is on the ward, and for nobody else.
    private Recorded measure(Random random) {
        var at = random.nextBoolean() ? Instant.now() : moment(random);
        house.record(OpenHouse.reading(one(people, random).id().value(), VitalSign.PULSE, 135_000, at));
        return new Recorded.NotFound();
    }

    private Recorded move(Random random) {
        var stay = lately(random);
        var entries = house.room(LedgerEntries.class).of(stay);
        return house.room(MovePatient.class)
                .move(
                        stay,
                        ward(entries, random),
                        happening(random),
                        after(entries, random),
                        SISTER,
                        null,
                        Instant.now());
    }

    private Recorded correct(Random random) {
        var stay = lately(random);
        var entries = house.room(LedgerEntries.class).of(stay);
        var wrong = one(entries, random);
        var instead = switch (random.nextInt(4)) {
            case 0 -> new Happening.NeverHappened();
            case 1 ->
                wrong.what() instanceof Happening.Admitted
                        ? new Happening.Admitted(one(wards, random), DIRECTOR, null)
                        : happening(random);
            default -> wrong.what();
        };
        var at = random.nextInt(3) == 0
                ? moment(random)
                : wrong.happenedAt().plus(Duration.ofHours((random.nextInt(9) - 4) * (long) STEP));
        return house.room(MovePatient.class)
                .correct(stay, ward(entries, random), wrong.number(), instead, at, SISTER, "Misread", Instant.now());
    }

    private Happening happening(Random random) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> new Happening.Transferred(one(wards, random), DIRECTOR);
            case 2 -> new Happening.WentOnLeave();
            case 3, 4 -> new Happening.Returned();
            case 5 -> new Happening.WentToHospital();
            case 6 ->
                random.nextBoolean()
                        ? new Happening.Expected(LocalDate.parse("2027-01-01"))
                        : new Happening.HandedOver(DIRECTOR);
            case 7 -> new Happening.Discharged(DischargeMethod.CLINICAL_ADVICE, Destination.USUAL_RESIDENCE);
            default ->
                random.nextInt(4) == 0
                        ? new Happening.Died()
                        : new Happening.Discharged(DischargeMethod.SELF, Destination.NOT_KNOWN);
        };
    }

    /// Rather one of the last few stays than an old one.
    private StayNo lately(Random random) {
        var known = stays();
        int back = random.nextInt(3) == 0 ? known.size() : Math.min(known.size(), people.size());
        return known.get(known.size() - 1 - random.nextInt(back));
    }

    /// Mostly the ward that the stay was last on.
    private WardId ward(List<Entry> entries, Random random) {
        var last = wards.getFirst();
        for (var entry : Course.standing(entries)) {
            last = switch (entry.what()) {
                case Happening.Admitted admitted -> admitted.ward();
                case Happening.Transferred transferred -> transferred.ward();
                default -> last;
            };
        }
        return random.nextInt(8) == 0 ? one(wards, random) : last;
    }

    private Instant after(List<Entry> entries, Random random) {
        if (random.nextInt(4) == 0) {
            return moment(random);
        }
        var last =
                entries.stream().map(Entry::happenedAt).max(Instant::compareTo).orElse(first);
        var next = last.plus(Duration.ofHours(random.nextInt(12) * (long) STEP));
        return next.isAfter(Instant.now()) ? Instant.now() : next;
    }

    /// Of few moments, so that things happen at the same one.
    private Instant moment(Random random) {
        return first.plus(Duration.ofHours(random.nextInt(HOURS / STEP) * (long) STEP));
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
