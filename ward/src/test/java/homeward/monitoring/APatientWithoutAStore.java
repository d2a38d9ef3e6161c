package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import homeward.vocabulary.PatientNo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Takes readings in as the store does, and keeps in memory what a store would keep.
final class APatientWithoutAStore implements Past {
    static final PatientNo PATIENT = new PatientNo(1);
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    final List<Reading> chart = new ArrayList<>();
    final TreeMap<Instant, ScorePoint> scores = new TreeMap<>();
    PatientState state = PatientState.EMPTY;

    /// How much was read back.
    int spansRead;

    Duration longestSpan = Duration.ZERO;

    /// How many scores were written or removed.
    int scoresWritten;

    private final Plans plans;

    APatientWithoutAStore(Plans plans) {
        this.plans = plans;
    }

    APatientWithoutAStore take(Reading... together) {
        return take(List.of(together));
    }

    APatientWithoutAStore take(Collection<Reading> together) {
        var step = Fold.step(state, Arrived.of(together), this, plans);
        chart.addAll(together);
        step.gone().forEach(at -> demand(scores.remove(at) != null, "A moment went that was not scored"));
        step.begun().forEach(point -> demand(scores.put(point.at(), point) == null, "A score began twice"));
        step.altered().forEach(point -> demand(scores.put(point.at(), point) != null, "No score to be altered"));
        scoresWritten +=
                step.gone().size() + step.begun().size() + step.altered().size();
        state = StateCodec.unpack(StateCodec.pack(step.state()));
        return this;
    }

    Map<VitalSign, Latest> latest() {
        return state.latest();
    }

    /// What the fold must come to, made from all readings at once.
    static Map<Instant, ScorePoint> scoredAtOnce(Collection<Reading> readings, Plans plans) {
        var points = new TreeMap<Instant, ScorePoint>();
        Scoring.points(Components.of(readings), new Span(LONG_AGO, Instant.MAX), plans)
                .forEach(point -> points.put(point.at(), point));
        return points;
    }

    static Map<VitalSign, Latest> latestAtOnce(Collection<Reading> readings) {
        return PatientState.remembering(Components.of(readings), Map.of()).latest();
    }

    static Reading spot(VitalSign sign, int thousandths, Instant at) {
        var measured = sign == VitalSign.SYSTOLIC_PRESSURE
                ? new Measured.Pressure(thousandths, null)
                : new Measured.Single(sign, thousandths);
        return reading(ReadingId.Kind.of(sign), measured, at, thousandths);
    }

    /// A sample a second.
    static Reading block(VitalSign sign, Instant first, int... thousandths) {
        return block(sign, first, Duration.ofSeconds(1), new BitSet(), 7, thousandths);
    }

    static Reading block(
            VitalSign sign, Instant first, Duration period, BitSet poor, long fingerprint, int... thousandths) {
        var samples = new Measured.Samples(sign, period.toNanos() / 1_000, thousandths, poor);
        return reading(ReadingId.Kind.blockOf(sign), samples, first, fingerprint);
    }

    private static Reading reading(ReadingId.Kind kind, Measured measured, Instant at, long fingerprint) {
        return new Reading(new ReadingId(PATIENT, kind, at, fingerprint), measured, at, at, null, "", null);
    }

    @Override
    public List<Latest> spots(Span span) {
        note(span);
        var spots = new ArrayList<Latest>();
        for (var reading : chart) {
            if (span.holds(reading.takenAt())) {
                spots.addAll(Components.ofSpot(reading.id(), reading.measured()));
            }
        }
        return spots;
    }

    @Override
    public List<Block> blocks(Span span) {
        note(span);
        longestSpan = max(longestSpan, Duration.between(span.from(), span.to()));
        var blocks = new ArrayList<Block>();
        for (var reading : chart) {
            if (reading.measured() instanceof Measured.Samples samples) {
                var block = new Block(reading.id(), samples);
                if (block.until().isAfter(span.from()) && !block.first().isAfter(span.to())) {
                    blocks.add(block);
                }
            }
        }
        return blocks;
    }

    @Override
    public Optional<Instant> lastMeasured(VitalSign sign, Span span) {
        note(span);
        return scores.descendingMap().values().stream()
                .filter(point -> span.holds(point.at()) && point.fresh().contains(sign))
                .map(ScorePoint::at)
                .findFirst();
    }

    @Override
    public Optional<Latest> newestBefore(VitalSign sign, Instant moment) {
        note(new Span(moment, moment));
        return Components.of(chart).stream()
                .filter(component ->
                        component.sign() == sign && component.takenAt().isBefore(moment))
                .reduce((_, newer) -> newer);
    }

    private static void demand(boolean kept, String otherwise) {
        if (!kept) {
            throw new AssertionError(otherwise);
        }
    }

    private void note(Span span) {
        if (span.from().isAfter(span.to())) {
            throw new AssertionError("Read back backwards");
        }
        spansRead++;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
