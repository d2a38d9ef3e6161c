package homeward.board.patient;

import homeward.board.Band;
import homeward.board.cui.Figures;
import homeward.board.cui.Moments;
import homeward.earlywarning.Consciousness;
import homeward.earlywarning.News2;
import homeward.earlywarning.Oxygen;
import homeward.earlywarning.SubScores;
import homeward.monitoring.Latest;
import homeward.monitoring.ScorePoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The NEWS2 observation chart as a table: a column a set of observations with the newest at the right, a row a band.
///
/// @param earlier before which moment the next older columns lie; null where there are none
/// @param newest whether nothing newer is left out
public record News2Table(
        List<Heading> headings,
        List<Section> sections,
        List<Total> totals,
        @Nullable Instant earlier,
        boolean newest) {

    /// The moment of a column.
    ///
    /// @param date above the first column of each day, otherwise empty
    public record Heading(Instant at, String date, String time) {}

    /// One parameter.
    public record Section(String name, String unit, List<BandRow> rows) {}

    /// One band of a parameter.
    ///
    /// @param points null where the row does not score
    /// @param cells one a column
    public record BandRow(String label, @Nullable Integer points, List<Cell> cells) {}

    /// One value in its band, or nothing.
    ///
    /// @param fresh whether it was measured in this set, and not carried from before
    public record Cell(String text, boolean fresh) {

        static final Cell EMPTY = new Cell("", true);

        static Cell of(Latest component, boolean fresh) {
            int value = component.thousandths();
            var text = switch (component.sign()) {
                case CONSCIOUSNESS ->
                    String.valueOf(Consciousness.ofValue(value).letter());
                case INSPIRED_OXYGEN ->
                    Oxygen.ofFlow(value) == Oxygen.AIR ? "A" : Figures.value(component.sign(), value);
                default -> Figures.value(component.sign(), value);
            };
            return new Cell(text, fresh);
        }

        public boolean empty() {
            return text.isEmpty();
        }
    }

    /// The score of a column.
    public record Total(Band band, String figure, String words) {}

    static List<Heading> headings(List<ScorePoint> columns) {
        var headings = new ArrayList<Heading>();
        var day = "";
        for (var column : columns) {
            var date = Moments.date(column.at());
            headings.add(new Heading(column.at(), date.equals(day) ? "" : date, Moments.time(column.at())));
            day = date;
        }
        return headings;
    }

    static Total total(ScorePoint column) {
        return switch (column.news2()) {
            case News2.Complete score ->
                new Total(
                        Band.of(score.risk()),
                        Integer.toString(score.total()),
                        score.risk().label());
            case News2.Incomplete score ->
                new Total(
                        score.riskAtLeast().map(Band::of).orElse(Band.UNCERTAIN),
                        "≥" + score.atLeast(),
                        score.known() + " of " + SubScores.PARAMETERS.size());
            case News2.NotFor score -> new Total(Band.NO_SCORE, "–", score.why().label());
        };
    }

    /// Whether anything was carried from before, so that the page explains how that looks.
    public boolean carries() {
        return sections.stream()
                .flatMap(section -> section.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(Objects::nonNull)
                .anyMatch(cell -> !cell.fresh());
    }
}
