package homeward.board.patient;

import homeward.board.patient.Trends.Mark;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Bucket;
import homeward.monitoring.TrendLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Draws what was measured one by one: points, and bars from systolic to diastolic.
final class DrawSpots {
    private final Times times;
    private final Scale scale;
    private final TrendLines measured;

    DrawSpots(Times times, Scale scale, TrendLines measured) {
        this.times = times;
        this.scale = scale;
        this.measured = measured;
    }

    List<Mark> draw(VitalSign sign) {
        var lower = sign == VitalSign.SYSTOLIC_PRESSURE
                ? byMoment(measured.spot(VitalSign.DIASTOLIC_PRESSURE).marks())
                : Map.<Long, Bucket>of();
        return Thinning.of(measured.spot(sign).marks().stream()
                .flatMap(mark -> {
                    var diastolic = lower.get(mark.from());
                    return diastolic == null
                            ? ends(mark)
                            : Stream.of(mark(mark, mark.high(), scale.y(diastolic.low())));
                })
                .toList());
    }

    private static Map<Long, Bucket> byMoment(List<Bucket> marks) {
        var byMoment = new HashMap<Long, Bucket>();
        marks.forEach(mark -> byMoment.put(mark.from(), mark));
        return byMoment;
    }

    /// One point, or a bar from the highest to the lowest of many.
    private Stream<Mark> ends(Bucket mark) {
        return Stream.of(
                mark.ranges() ? mark(mark, mark.high(), scale.y(mark.low())) : mark(mark, mark.median(), null));
    }

    private Mark mark(Bucket mark, int value, @Nullable Integer bottom) {
        return new Mark(
                times.x(mark.at()), scale.y(value), bottom, scale.above(mark.high()) || scale.below(mark.low()), false);
    }
}
