package homeward.board;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.alerts.Rule;
import homeward.earlywarning.VitalSign;
import homeward.earlywarning.VitalSigns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TheWorstComesFirstTest {

    private static final Duration AGO = Duration.ofMinutes(5);

    @Test
    void unseen_high_alerts_then_other_clinical_ones_then_silence_then_the_score_then_the_name() {
        var overdue =
                OnAWard.chart(OnAWard.score(OnAWard.well()), OnAWard.well(), OnAWard.NOW.minus(Duration.ofHours(5)));
        var inOrder = List.of(
                OnAWard.row("High", OnAWard.chart(OnAWard.well()), OnAWard.open(1, Rule.NEWS2_HIGH, AGO)),
                OnAWard.row("Medium", OnAWard.chart(OnAWard.ill()), OnAWard.open(2, Rule.NEWS2_MEDIUM, AGO)),
                OnAWard.row("Red", OnAWard.chart(OnAWard.well()), OnAWard.open(3, Rule.RED_SCORE, AGO)),
                OnAWard.row("Overdue", overdue),
                OnAWard.row("Silent", overdue, OnAWard.open(4, Rule.SILENCE, AGO)),
                OnAWard.row("Unwatched", null),
                OnAWard.row("Acknowledged", OnAWard.chart(OnAWard.ill())),
                OnAWard.row("Adams", OnAWard.chart(OnAWard.well())),
                OnAWard.row("Zukauskas", OnAWard.chart(OnAWard.well())));
        var shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(1));
        var board = Board.of(OnAWard.WARD, BoardFilter.ALL, shuffled, OnAWard.NOW);
        assertThat(board.rows()).isEqualTo(inOrder);
    }

    @Test
    void an_incomplete_score_comes_before_a_complete_one_of_the_same_number() {
        var incomplete = OnAWard.row("Zorn", OnAWard.chart(VitalSigns.none().with(VitalSign.PULSE, 70_000)));
        var complete = OnAWard.row("Adams", OnAWard.chart(OnAWard.well()));
        var board = Board.of(OnAWard.WARD, BoardFilter.ALL, List.of(complete, incomplete), OnAWard.NOW);
        assertThat(board.rows()).containsExactly(incomplete, complete);
    }

    @Test
    void a_filter_says_whom_it_leaves_out() {
        var alerted = OnAWard.row("High", OnAWard.chart(OnAWard.ill()), OnAWard.open(1, Rule.NEWS2_HIGH, AGO));
        var unwatched = OnAWard.row("Unwatched", null);
        var well = OnAWard.row("Well", OnAWard.chart(OnAWard.well()));
        var board = Board.of(OnAWard.WARD, BoardFilter.ALERTS, List.of(well, unwatched, alerted), OnAWard.NOW);
        assertThat(board.rows()).containsExactly(alerted);
        assertThat(board.shown()).isEqualTo("1 of 3 patients shown");
        assertThat(board.urgentNotShown()).isEqualTo(1);
        assertThat(board.title()).isEqualTo("(1) Frailty virtual ward");
    }
}
