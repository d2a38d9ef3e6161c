package homeward.stays;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.OpenHouse;
import homeward.vocabulary.StayNo;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What must be true of a ledger, whatever was written into it; and how many times that was looked at.
final class LedgerProof {
    private static final String EVERY_PAIR = """
            select t.at, k.known, o.ward_id, o.presence, o.patients
            from unnest(?::timestamptz[]) t (at) cross join unnest(?::timestamptz[]) k (known)
            cross join lateral stays.occupied(t.at, k.known) o
            where o.ward_id = any(?)
            """;

    private final OpenHouse house;
    private final SomeWards wards;
    private final List<Entry> entries;
    private final List<KeptSpan> spans;
    private long foldsCompared;
    private long instantsCompared;

    LedgerProof(OpenHouse house, SomeWards wards) {
        this.house = house;
        this.wards = wards;
        entries = wards.entries();
        spans = KeptSpan.of(house.database().jdbc(), wards.stays());
    }

    /// Where it could change: whenever something was recorded, and just before.
    List<Instant> everyKnown() {
        return around(entries.stream().map(Entry::recordedAt).toList());
    }

    /// Where it could change: whenever something happened, and just before.
    List<Instant> everyMoment() {
        return around(entries.stream().map(Entry::happenedAt).toList());
    }

    long foldsCompared() {
        return foldsCompared;
    }

    long instantsCompared() {
        return instantsCompared;
    }

    /// The database's spans are those of the pure fold of what stood, and nobody is in two of them at once.
    LedgerProof spansAreTheFoldAsKnownAt(List<Instant> moments) {
        for (var known : moments) {
            var told = fold(known);
            var kept = asKnown(known);
            for (var stay : wards.stays()) {
                assertThat(kept.getOrDefault(stay, List.of()))
                        .as("%s as known at %s", stay, known)
                        .isEqualTo(told.getOrDefault(stay, List.of()));
                foldsCompared++;
            }
            nobodyIsInTwoPlaces(known);
        }
        return this;
    }

    private Map<StayNo, List<Span>> fold(Instant known) {
        var recorded =
                entries.stream().filter(one -> !one.recordedAt().isAfter(known)).toList();
        var told = new HashMap<StayNo, List<Span>>();
        Course.standing(recorded).stream()
                .collect(Collectors.groupingBy(Entry::stay))
                .forEach((stay, standing) -> told.put(stay, fold(standing)));
        return told;
    }

    private static List<Span> fold(List<Entry> standing) {
        return switch (Course.of(standing.stream().map(Course.Move::of).toList())) {
            case Course.Told.Sound(var course) -> course.spans();
            case Course.Told.Unsound(var move, var before) ->
                throw new AssertionError(move + " stands where the patient " + before.words());
        };
    }

    private Map<StayNo, List<Span>> asKnown(Instant known) {
        return spans.stream()
                .flatMap(span -> span.asKnown(known).stream())
                .collect(
                        Collectors.groupingBy(KeptSpan::stay, Collectors.mapping(KeptSpan::span, Collectors.toList())));
    }

    private void nobodyIsInTwoPlaces(Instant known) {
        var byPatient = spans.stream()
                .flatMap(span -> span.asKnown(known).stream())
                .collect(Collectors.groupingBy(KeptSpan::patient));
        for (var ofOne : byPatient.values()) {
            var inOrder = new ArrayList<>(ofOne);
            inOrder.sort(Comparator.comparing(one -> one.span().from()));
            for (int i = 1; i < inOrder.size(); i++) {
                assertThat(inOrder.get(i - 1).span().overlaps(inOrder.get(i).span()))
                        .as("in two places, as known at %s: %s", known, inOrder)
                        .isFalse();
            }
        }
    }

    /// What the database counts is what the spans say one by one, and arrivals minus departures.
    LedgerProof occupiedIsArrivalsMinusDepartures(List<Instant> moments, List<Instant> knowns) {
        var counted = counted(moments, knowns);
        for (var known : knowns) {
            for (var moment : moments) {
                var here = counted.getOrDefault(new At(moment, known), Map.of());
                assertThat(here)
                        .as("at %s as known at %s, of the spans", moment, known)
                        .isEqualTo(oneByOne(moment, known));
                assertThat(places(here))
                        .as("at %s as known at %s, arrivals minus departures", moment, known)
                        .isEqualTo(Tally.of(entries, moment, known));
                instantsCompared++;
            }
        }
        return this;
    }

    /// A moment, as known at another.
    private record At(Instant moment, Instant known) {}

    private Map<At, Map<WardId, Occupied>> counted(List<Instant> moments, List<Instant> knowns) {
        var counted = new HashMap<At, Map<WardId, Occupied>>();
        JdbcClient.create(house.database().source())
                .sql(EVERY_PAIR)
                .param(moments.stream().map(Instant::toString).toArray(String[]::new))
                .param(knowns.stream().map(Instant::toString).toArray(String[]::new))
                .param(wards.wards().stream().map(WardId::value).toArray(String[]::new))
                .query(row -> {
                    var at = new At(
                            row.getObject(1, java.time.OffsetDateTime.class).toInstant(),
                            row.getObject(2, java.time.OffsetDateTime.class).toInstant());
                    counted.computeIfAbsent(at, _ -> new HashMap<>())
                            .merge(
                                    new WardId(row.getString(3)),
                                    Occupied.NOBODY.and(Presence.of(row.getString(4)), row.getInt(5)),
                                    Occupied::plus);
                });
        return counted;
    }

    private Map<WardId, Occupied> oneByOne(Instant moment, Instant known) {
        var there = new HashMap<WardId, Occupied>();
        spans.stream()
                .flatMap(span -> span.asKnown(known).stream())
                .map(KeptSpan::span)
                .filter(span -> span.holds(moment))
                .forEach(span -> there.merge(span.ward(), Occupied.NOBODY.and(span.presence(), 1), Occupied::plus));
        return there;
    }

    private static Map<WardId, Integer> places(Map<WardId, Occupied> counted) {
        var places = new HashMap<WardId, Integer>();
        counted.forEach((ward, occupied) -> places.put(ward, occupied.places()));
        places.values().removeIf(patients -> patients == 0);
        return places;
    }

    /// Whoever is on the ward is watched under a plan, and nobody else is; and nobody else is called for.
    LedgerProof watchingFollows() {
        var database = house.database().jdbc();
        var patients = wards.patients();
        var there = new HashSet<Integer>();
        spans.stream()
                .filter(one -> one.knownUntil() == null && one.span().until() == null)
                .filter(one -> one.span().presence() == Presence.ON_THE_WARD)
                .forEach(one -> there.add(one.patient()));
        Set<Integer> watched = new HashSet<>(
                database.sql("""
                        select w.patient_no from monitoring.watch w
                        where w.watched_until is null and w.patient_no = any(?)
                            and exists (select from monitoring.plan p where p.patient_no = w.patient_no)
                        """).param(numbers(patients)).query(Integer.class).list());
        assertThat(watched).as("watched under a plan").isEqualTo(there);
        assertThat(there)
                .as("called for")
                .containsAll(database.sql("""
                        select distinct patient_no from alerts.episode
                        where patient_no = any(?) and acknowledged_at is null and withdrawn_at is null
                            and resumed_at is null and left_at is null
                        """)
                        .param(numbers(patients))
                        .query(Integer.class)
                        .list());
        return this;
    }

    private static Integer[] numbers(Set<homeward.vocabulary.PatientNo> patients) {
        return patients.stream().map(homeward.vocabulary.PatientNo::value).toArray(Integer[]::new);
    }

    static List<Instant> sample(List<Instant> all, Random random, int size) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(size, shuffled.size()));
    }

    private static List<Instant> around(List<Instant> changes) {
        var all = new TreeSet<Instant>();
        for (var change : changes) {
            all.add(change);
            all.add(change.minusNanos(1_000));
        }
        return List.copyOf(all);
    }
}
