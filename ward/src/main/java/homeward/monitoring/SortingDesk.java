package homeward.monitoring;

import homeward.plumbing.Reach;
import homeward.vocabulary.FhirId;
import homeward.vocabulary.PatientId;
import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Says of each entry whether it is new, was there before, or has to be set aside. Writes nothing.
final class SortingDesk {
    private final List<Request> requests;
    private final Map<PatientId, Optional<PatientNo>> numbers = new HashMap<>();
    private final Map<Reach, Set<PatientNo>> reached = new HashMap<>();

    /// @param among which of some patients are within a reach
    SortingDesk(
            List<Request> requests,
            Function<PatientId, Optional<PatientNo>> numberOf,
            BiFunction<Reach, Set<PatientNo>, Set<PatientNo>> among) {
        this.requests = requests;
        for (var request : requests) {
            var named = reached.computeIfAbsent(request.reach(), _ -> new TreeSet<>());
            for (var entry : request.entries()) {
                named(entry)
                        .flatMap(id -> numbers.computeIfAbsent(id, numberOf))
                        .ifPresent(named::add);
            }
        }
        reached.replaceAll(among);
    }

    private static Optional<PatientId> named(Entry entry) {
        return switch (entry) {
            case Entry.Chartable(var sent) -> Optional.of(sent.patient());
            case Entry.Unchartable unchartable ->
                Optional.ofNullable(unchartable.patient()).filter(FhirId::holds).map(PatientId::new);
        };
    }

    /// Everybody known for whom there is something to chart, and whose readings their senders may send.
    Set<PatientNo> patients() {
        var patients = new TreeSet<PatientNo>();
        for (var request : requests) {
            for (var entry : request.entries()) {
                if (entry instanceof Entry.Chartable(var sent)) {
                    number(sent.patient(), request).ifPresent(patients::add);
                }
            }
        }
        return patients;
    }

    /// @param watched the locked states of [#patients]; whoever is absent is on no ward
    /// @param onTheChart finds what stands on the charts at these moments
    Sorted sort(
            Map<PatientNo, Watched> watched,
            Function<Collection<Readings.Start>, Map<ReadingId, Measured>> onTheChart,
            Instant recordedAt) {
        var known = new HashMap<>(onTheChart.apply(perhapsKnown(watched)));
        var sorted = new ArrayList<List<Sorted.Place>>();
        for (var request : requests) {
            var places = new ArrayList<Sorted.Place>(request.entries().size());
            for (var entry : request.entries()) {
                places.add(
                        switch (entry) {
                            case Entry.Chartable(var sent) -> place(sent, request, watched, known, recordedAt);
                            case Entry.Unchartable(var patient, var reason, var detail, var body, var _) ->
                                aside(request, patient, reason, detail, body);
                        });
            }
            sorted.add(places);
        }
        return new Sorted(sorted);
    }

    private Set<Readings.Start> perhapsKnown(Map<PatientNo, Watched> watched) {
        var starts = new HashSet<Readings.Start>();
        for (var request : requests) {
            for (var entry : request.entries()) {
                if (entry instanceof Entry.Chartable(var sent)) {
                    var patient = watchedOne(number(sent.patient(), request), watched);
                    if (patient != null && !surelyNew(sent, patient)) {
                        boolean block = sent.measured() instanceof Measured.Samples;
                        starts.add(new Readings.Start(patient.patient(), sent.takenAt(), block));
                    }
                }
            }
        }
        return starts;
    }

    private static boolean surelyNew(SentReading sent, Watched patient) {
        return sent.measured() instanceof Measured.Samples samples
                ? patient.state().surelyNewBlock(samples.sign(), sent.takenAt())
                : patient.state().surelyNew(kind(sent.measured()).sign(), sent.takenAt());
    }

    private Sorted.Place place(
            SentReading sent,
            Request request,
            Map<PatientNo, Watched> watched,
            Map<ReadingId, Measured> known,
            Instant recordedAt) {
        var number = number(sent.patient(), request);
        if (number.isEmpty()) {
            return aside(request, sent, QuarantineReason.UNKNOWN_PATIENT);
        }
        var patient = watchedOne(number, watched);
        if (patient == null) {
            return aside(request, sent, QuarantineReason.NOT_ON_A_WARD);
        }
        var id = id(sent, patient.patient());
        var before = known.putIfAbsent(id, sent.measured());
        if (before == null) {
            return new Sorted.Place.OnTheChart(new Reading(
                    id,
                    sent.measured(),
                    request.receivedAt(),
                    recordedAt,
                    sent.identity(),
                    sent.source(),
                    sent.original()));
        }
        return before.equals(sent.measured())
                ? new Sorted.Place.Again(id)
                : aside(request, sent, QuarantineReason.IDENTITY_REUSED);
    }

    private static @Nullable Watched watchedOne(Optional<PatientNo> number, Map<PatientNo, Watched> watched) {
        var patient = number.map(watched::get).orElse(null);
        return patient == null || patient.until() != null ? null : patient;
    }

    /// Empty for somebody who is not known, or whose readings the sender may not send.
    private Optional<PatientNo> number(PatientId patient, Request request) {
        return numbers.getOrDefault(patient, Optional.empty())
                .filter(number ->
                        reached.getOrDefault(request.reach(), Set.of()).contains(number));
    }

    private Sorted.Place aside(Request request, SentReading sent, QuarantineReason reason) {
        return aside(request, sent.patient().value(), reason, reason.sentence(), sent.body());
    }

    private Sorted.Place aside(
            Request request, @Nullable String patient, QuarantineReason reason, String detail, String body) {
        var sender = request.origin().doer();
        return new Sorted.Place.Aside(new Quarantine.Kept(
                request.receivedAt(), sender, patient, named(patient, request), reason, detail, body));
    }

    private @Nullable PatientNo named(@Nullable String patient, Request request) {
        return patient != null && FhirId.holds(patient)
                ? number(new PatientId(patient), request).orElse(null)
                : null;
    }

    private static ReadingId id(SentReading sent, PatientNo patient) {
        return new ReadingId(patient, kind(sent.measured()), sent.takenAt(), Fingerprint.of(sent));
    }

    private static ReadingId.Kind kind(Measured measured) {
        return switch (measured) {
            case Measured.Single(var sign, int _) -> ReadingId.Kind.of(sign);
            case Measured.Pressure _ -> ReadingId.Kind.BLOOD_PRESSURE;
            case Measured.Samples samples -> ReadingId.Kind.blockOf(samples.sign());
        };
    }
}
