package homeward.board;

import homeward.earlywarning.ClinicalRisk;
import homeward.earlywarning.Exclusion;
import homeward.earlywarning.News2;
import homeward.earlywarning.SubScores;
import homeward.monitoring.Chart;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is shown of a patient's NEWS2: never a low one where something is missing, never an old one as if it stood.
///
/// @param figure "7", "≥3", or a dash where there is no score
/// @param words "High", "Incomplete (5 of 7), at least 3", "No current score"
/// @param at when the newest component was taken; null where there is no score
/// @param least the total, or the least that it can be
/// @param whole whether all seven parameters are known
public record ScoreCell(
        Band band, String figure, String words, @Nullable Instant at, int least, boolean whole) {

    private static final String DASH = "–";

    /// What may be said of a chart at this moment; null stands for somebody who is not watched.
    public static ScoreCell of(@Nullable Chart chart, Instant now) {
        if (chart == null) {
            return none("Not watched");
        }
        return switch (chart.news2()) {
            case News2.NotFor(Exclusion why) -> none(refusal(why));
            case News2.Complete _, News2.Incomplete _ when tooOld(chart, now) -> none("No current score");
            case News2.Complete score ->
                new ScoreCell(
                        Band.of(score.risk()),
                        Integer.toString(score.total()),
                        score.risk().label(),
                        chart.scoredAt(),
                        score.total(),
                        true);
            case News2.Incomplete score when score.known() == 0 -> none("No current score");
            case News2.Incomplete score ->
                new ScoreCell(
                        score.riskAtLeast().map(Band::of).orElse(Band.UNCERTAIN),
                        "≥" + score.atLeast(),
                        incomplete(score),
                        chart.scoredAt(),
                        score.atLeast(),
                        false);
        };
    }

    private static boolean tooOld(Chart chart, Instant now) {
        var at = chart.scoredAt();
        return at == null || at.isBefore(now.minus(chart.plan().observeEvery()));
    }

    private static String incomplete(News2.Incomplete score) {
        var words = "Incomplete (" + score.known() + " of " + SubScores.PARAMETERS.size() + "), at least "
                + score.atLeast();
        return score.riskAtLeast()
                .map(risk -> risk.label() + (risk == ClinicalRisk.HIGH ? ". " : " or more. ") + words)
                .orElse(words);
    }

    private static String refusal(Exclusion why) {
        return switch (why) {
            case UNDER_16 -> "Not for under 16s";
            case PREGNANT -> "Not in pregnancy";
        };
    }

    private static ScoreCell none(String words) {
        return new ScoreCell(Band.NO_SCORE, DASH, words, null, 0, false);
    }

    public boolean scored() {
        return at != null;
    }
}
