package homeward.board;

import homeward.board.cui.Figures;
import homeward.earlywarning.News2;
import homeward.earlywarning.SubScores;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Chart;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The parameter that scores most.
///
/// @param words "SpO₂ 91%"
/// @param others how many more score as much
public record Worst(String words, int points, int others) {

    /// Empty where nothing scores.
    static Optional<Worst> of(@Nullable Chart chart) {
        if (chart == null) {
            return Optional.empty();
        }
        return switch (chart.news2()) {
            case News2.Complete score -> of(chart, score.points());
            case News2.Incomplete score -> of(chart, score.points());
            case News2.NotFor _ -> Optional.empty();
        };
    }

    private static Optional<Worst> of(Chart chart, SubScores scores) {
        var most = SubScores.PARAMETERS.stream()
                .map(scores::of)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(0);
        if (most == 0) {
            return Optional.empty();
        }
        var worst = SubScores.PARAMETERS.stream()
                .filter(sign -> Objects.equals(scores.of(sign), most))
                .toList();
        return Optional.of(new Worst(words(chart, worst.getFirst()), most, worst.size() - 1));
    }

    private static String words(Chart chart, VitalSign sign) {
        var latest = chart.latest().get(sign);
        if (latest == null) {
            return Figures.name(sign);
        }
        var value = Figures.brief(sign, latest.thousandths());
        return switch (sign) {
            case INSPIRED_OXYGEN -> "Oxygen " + value;
            case CONSCIOUSNESS -> value;
            case RESPIRATION_RATE -> "RR " + value;
            default -> Figures.name(sign) + ' ' + value;
        };
    }
}
