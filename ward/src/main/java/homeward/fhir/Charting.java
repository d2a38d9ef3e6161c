package homeward.fhir;

import homeward.kit.Heard;
import homeward.monitoring.Entry;
import homeward.monitoring.Measured;
import homeward.monitoring.QuarantineReason;
import homeward.monitoring.SentReading;
import homeward.vocabulary.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Concludes what an Observation means to the ward: a reading, something that waits in quarantine, or no Observation.
public final class Charting {
    static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);
    static final Instant CLOCKS_ARE_SET = Instant.parse("2000-01-01T00:00:00Z");

    private static final Set<String> TO_CHART = Set.of("final", "amended", "corrected", "preliminary");
    private static final Set<String> NOT_TO_USE = Set.of("registered", "cancelled", "entered-in-error", "unknown");

    private Charting() {}

    /// @param place what the Observation is called in the answer: `Observation`, `Bundle.entry[3].resource`
    static Concluded conclude(Said said, String place, Surroundings around) {
        checkShape(said, place);
        var time = said.effective == null ? null : FhirTime.read(said.effective);
        var end = said.effectiveEnd == null ? null : FhirTime.read(said.effectiveEnd);
        checkTimes(said, place, time, end);
        if (!said.problems.isEmpty()) {
            return new Concluded.Rejected(said.problems);
        }
        return charted(said, place, around, takenAt(said, time, end));
    }

    private static void checkShape(Said said, String place) {
        if (said.resourceType == null || !said.resourceType.equals("Observation")) {
            said.refuse("structure", "not-an-observation", "An Observation is needed here.", place + ".resourceType");
        }
        if (said.status == null) {
            said.refuse("required", "missing", "An Observation has a status.", place + ".status");
        } else if (!TO_CHART.contains(said.status) && !NOT_TO_USE.contains(said.status)) {
            said.refuse("code-invalid", "status", "This is not a status of FHIR R4.", place + ".status");
        }
        if (!said.codeSaid) {
            said.refuse("required", "missing", "An Observation has a code.", place + ".code");
        }
        if (said.valueAbsent && said.valueElement != null) {
            said.refuse(
                    "invariant",
                    "value-and-absent",
                    "A value is there, or a reason for its absence: not both (obs-6).",
                    place + ".dataAbsentReason");
        }
    }

    private static void checkTimes(Said said, String place, @Nullable FhirTime time, @Nullable FhirTime end) {
        if (time instanceof FhirTime.Malformed || end instanceof FhirTime.Malformed) {
            said.refuse(
                    "value",
                    "malformed-time",
                    "Not a FHIR time: write 2026-01-31T09:30:00Z or with an offset, +01:00.",
                    place + "." + said.effectiveElement);
        }
        if (time instanceof FhirTime.Moment(var from) && end instanceof FhirTime.Moment(var to) && to.isBefore(from)) {
            said.refuse("invariant", "period", "A period ends after it starts.", place + "." + said.effectiveElement);
        }
    }

    /// A value over a period stands for its end, when it was known; samples begin with the period.
    private static @Nullable Instant takenAt(Said said, @Nullable FhirTime start, @Nullable FhirTime end) {
        if (end instanceof FhirTime.Moment(var to) && !said.sampled()) {
            return to;
        }
        return start instanceof FhirTime.Moment(var at) ? at : null;
    }

    private static Concluded charted(Said said, String place, Surroundings around, @Nullable Instant takenAt) {
        if (!TO_CHART.contains(said.status)) {
            return aside(said, place, QuarantineReason.STATUS, "The value of this status is not charted.", "status");
        }
        if (said.modified) {
            return aside(
                    said,
                    place,
                    QuarantineReason.STATUS,
                    "A modifierExtension changes what this means, and the ward does not know how.",
                    "modifierExtension");
        }
        var patient = Subject.of(said, around);
        if (patient == null) {
            return aside(
                    said,
                    place,
                    QuarantineReason.UNKNOWN_PATIENT,
                    "The subject names no patient that can be followed: send Patient/<id>, or the NHS number.",
                    "subject");
        }
        var channels = Channels.of(said);
        return channels.isEmpty()
                ? concluded(Valuing.fit(said), said, place, around, patient, takenAt)
                : concluded(channels, said, place, around, patient, takenAt);
    }

    private static Concluded concluded(
            List<Fit> channels,
            Said said,
            String place,
            Surroundings around,
            PatientId patient,
            @Nullable Instant takenAt) {
        var each = new ArrayList<Concluded.ToRecord>(channels.size());
        for (var fit : channels) {
            switch (concluded(fit, said, place, around, patient, takenAt)) {
                case Concluded.ToRecord one -> each.add(one);
                case Concluded other -> {
                    return other;
                }
            }
        }
        return new Concluded.Channels(each);
    }

    private static Concluded concluded(
            Fit fit, Said said, String place, Surroundings around, PatientId patient, @Nullable Instant takenAt) {
        return switch (fit) {
            case Fit.Malformed(var detail, var element) ->
                new Concluded.Rejected(
                        List.of(Problem.error("value", "malformed-samples", detail, at(place, element))));
            case Fit.Unfit(var reason, var detail, var element) -> aside(said, place, reason, detail, element);
            case Fit.Fits(var measured, var original) -> {
                var wrong = timeProblem(measured, takenAt, around.now());
                yield takenAt == null || wrong != null
                        ? untimely(said, place, wrong, heard(said, patient, measured, takenAt))
                        : new Concluded.ToRecord(
                                new Entry.Chartable(reading(said, patient, measured, takenAt, original)), place);
            }
        };
    }

    private static SentReading reading(
            Said said, PatientId patient, Measured measured, Instant takenAt, @Nullable String original) {
        var source = said.device == null ? said.performer : said.device;
        return new SentReading(
                patient, measured, takenAt, said.identity, source == null ? "" : source, original, said.body);
    }

    private static Concluded untimely(
            Said said, String place, @Nullable QuarantineReason wrong, @Nullable Heard heard) {
        var reason = wrong == null ? QuarantineReason.NO_TIME : wrong;
        var element = said.effectiveElement == null ? "effective" : said.effectiveElement;
        return new Concluded.ToRecord(
                new Entry.Unchartable(said.patient(), reason, timeDetail(reason), said.body, heard),
                at(place, element));
    }

    /// A time that cannot stand on a chart still tells how wrong the device's clock is.
    private static @Nullable Heard heard(Said said, PatientId patient, Measured measured, @Nullable Instant takenAt) {
        return takenAt == null || said.device == null ? null : new Heard(patient, said.device, last(measured, takenAt));
    }

    /// What to tell the sender about a time that cannot be charted.
    public static String timeDetail(QuarantineReason reason) {
        return switch (reason) {
            case FUTURE -> "Taken more than five minutes from now. Set the device's clock and its time zone.";
            case CLOCK_NOT_SET -> "Taken before the year 2000. Set the device's clock.";
            default -> "Send the moment at which it was taken: date, time with seconds, and offset.";
        };
    }

    /// Why a time cannot stand on a chart; null when it can.
    public static @Nullable QuarantineReason timeProblem(Measured measured, @Nullable Instant takenAt, Instant now) {
        if (takenAt == null) {
            return QuarantineReason.NO_TIME;
        }
        if (takenAt.isBefore(CLOCKS_ARE_SET)) {
            return QuarantineReason.CLOCK_NOT_SET;
        }
        return last(measured, takenAt).isAfter(now.plus(CLOCKS_MAY_DIFFER)) ? QuarantineReason.FUTURE : null;
    }

    private static Instant last(Measured measured, Instant first) {
        return measured instanceof Measured.Samples samples ? samples.last(first) : first;
    }

    private static Concluded aside(Said said, String place, QuarantineReason reason, String detail, String element) {
        return new Concluded.ToRecord(
                new Entry.Unchartable(said.patient(), reason, detail, said.body), at(place, element));
    }

    private static String at(String place, String element) {
        return element.isEmpty() ? place : place + "." + element;
    }
}
