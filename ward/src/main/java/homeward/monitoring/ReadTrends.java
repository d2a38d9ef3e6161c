package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import homeward.monitoring.TrendLines.Line;
import homeward.vocabulary.PatientNo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Reads what was measured over any span of time, from a second to years, in as many marks as a screen can show.
///
/// Short spans are read sample by sample, longer ones from the minutes of hours that were put by, and the longest from
/// their quarters. Hours that are marked are always read from the strips: what came late is seen at once.
@Component
public class ReadTrends {
    private final Worn worn;
    private final Spots spots;
    private final Scores scores;
    private final Summaries summaries;

    ReadTrends(Worn worn, Spots spots, Scores scores, Summaries summaries) {
        this.worn = worn;
        this.spots = spots;
        this.scores = scores;
        this.summaries = summaries;
    }

    /// All of it as it stood at one moment: marks, summaries and strips are not read past each other.
    ///
    /// @param points how many marks of one sign there is room for; never more than a thousand are told
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public TrendLines of(PatientNo patient, Collection<VitalSign> signs, Instant from, Instant to, int points) {
        var span = new Stretch(from, to);
        int most = Math.clamp(points, 1, Zoom.MOST_MARKS);
        var step = Zoom.step(Duration.between(from, to), most);
        var told = step.compareTo(Buckets.MINUTE) < 0
                ? everything(patient, span)
                : summarised(patient, span.roundedTo(step), step);
        boolean each =
                told.signs().values().stream().allMatch(line -> line.marks().size() <= most);
        var lines = new EnumMap<VitalSign, Line>(VitalSign.class);
        told.signs().forEach((sign, line) -> {
            if (signs.contains(sign)) {
                lines.put(sign, each ? line : line.into(step));
            }
        });
        return new TrendLines(
                from,
                to,
                lines,
                spots.within(patient, signs, span, step, most),
                told.scores().marks().size() <= most
                        ? told.scores()
                        : told.scores().into(step));
    }

    /// The minutes that lie at most so long before one of these moments, or hold it.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Map<VitalSign, List<Bucket>> minutes(PatientNo patient, Collection<Instant> moments, Duration before) {
        var parts = new ArrayList<Summary>();
        for (var stretch : Stretch.around(moments, before)) {
            parts.add(told(patient, stretch.roundedTo(Buckets.MINUTE), Buckets.MINUTE)
                    .summary());
        }
        return Summary.joined(parts).signs();
    }

    private record Told(Map<VitalSign, Line> signs, Line scores) {}

    private Told everything(PatientNo patient, Stretch span) {
        return new Told(
                lines(worn.within(patient, span), Duration.ZERO),
                new Line(Duration.ZERO, scores.told(patient, List.of(span))));
    }

    /// The scores of someone who wore nothing stand each for itself.
    private Told summarised(PatientNo patient, Stretch span, Duration step) {
        var length = step.compareTo(Buckets.QUARTER) < 0 ? Buckets.MINUTE : Buckets.QUARTER;
        var told = told(patient, span, length);
        var others = scores.told(patient, span.without(told.hours()));
        if (told.nothing()) {
            return new Told(Map.of(), new Line(Duration.ZERO, others));
        }
        var scored = new Summary(Map.of(), Buckets.upTo(length, others));
        var all = Summary.joined(List.of(told.summary(), scored)).into(step);
        return new Told(lines(all.signs(), step), new Line(step, all.scores()));
    }

    /// What was put by, and what is marked as if it had been.
    private Heard told(PatientNo patient, Stretch span, Duration length) {
        var marked = summaries.marked(patient, span);
        var kept = (length.equals(Buckets.MINUTE) ? summaries.hours(patient, span) : summaries.days(patient, span))
                .without(marked);
        var parts = new ArrayList<Summary>();
        parts.add(kept.summary().where(span::holds));
        for (var stretch : span.within(marked)) {
            var signs = new EnumMap<VitalSign, List<Bucket>>(VitalSign.class);
            worn.within(patient, stretch).forEach((sign, values) -> signs.put(sign, Buckets.upTo(length, values)));
            parts.add(new Summary(signs, List.of()));
        }
        return new Heard(Summary.joined(parts), kept.hours(), kept.hours().isEmpty() && marked.isEmpty());
    }

    /// @param hours whose scores are in it
    /// @param nothing whether nothing was worn
    private record Heard(Summary summary, Set<Instant> hours, boolean nothing) {}

    private static Map<VitalSign, Line> lines(Map<VitalSign, List<Bucket>> signs, Duration step) {
        var lines = new EnumMap<VitalSign, Line>(VitalSign.class);
        signs.forEach((sign, marks) -> lines.put(sign, new Line(step, marks)));
        return lines;
    }
}
