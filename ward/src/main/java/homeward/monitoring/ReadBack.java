package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import homeward.vocabulary.PatientNo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One patient's past, read back from the store.
///
/// @param near what was read of it already; null when nothing
record ReadBack(
        PatientNo patient,
        Readings readings,
        Scores scores,
        @Nullable Near near) implements Past {
    private static final Duration FIRST_LOOK = Duration.ofHours(1);
    private static final Duration FARTHEST_LOOK = Duration.ofDays(800);

    /// What stands on the chart around what came late.
    record Near(Around around, List<Reading> spots, List<Block> blocks) {}

    @Override
    public List<Latest> spots(Span span) {
        var spots = new ArrayList<Latest>();
        for (var reading : readSpots(span)) {
            spots.addAll(Components.ofSpot(reading.id(), reading.measured()));
        }
        return spots;
    }

    @Override
    public List<Block> blocks(Span span) {
        return near != null && near.around().blocks().equals(span) ? near.blocks() : readings.blocks(patient, span);
    }

    private List<Reading> readSpots(Span span) {
        return near != null && near.around().spots().equals(span) ? near.spots() : readings.spots(patient, span);
    }

    @Override
    public Optional<Instant> lastMeasured(VitalSign sign, Span span) {
        return scores.lastFresh(patient, sign, span);
    }

    /// Looks back in steps that grow, for a wearable seldom falls silent for long.
    @Override
    public Optional<Latest> newestBefore(VitalSign sign, Instant moment) {
        var spot = newestSpot(sign, moment);
        for (var look = FIRST_LOOK; look.compareTo(FARTHEST_LOOK) < 0; look = look.multipliedBy(4)) {
            var from = Minutes.startOf(moment.minus(look));
            var minutes = new Minutes(sign);
            minutes.add(Trace.of(
                    blocks(new Span(from, moment)).stream()
                            .filter(block -> block.samples().sign() == sign)
                            .toList(),
                    from,
                    moment));
            var components = minutes.components();
            if (!components.isEmpty()) {
                return Optional.of(spot.map(one -> Latest.standing(one, components.getLast()))
                        .orElse(components.getLast()));
            }
            if (spot.isPresent() && !spot.get().takenAt().isBefore(from)) {
                return spot;
            }
        }
        return spot;
    }

    private Optional<Latest> newestSpot(VitalSign sign, Instant moment) {
        var kind = sign == VitalSign.DIASTOLIC_PRESSURE ? VitalSign.SYSTOLIC_PRESSURE : sign;
        return readings.lastTaken(patient, ReadingId.Kind.of(kind), moment)
                .flatMap(last -> spots(new Span(last, last)).stream()
                        .filter(component -> component.sign() == sign)
                        .reduce(Latest::standing));
    }
}
