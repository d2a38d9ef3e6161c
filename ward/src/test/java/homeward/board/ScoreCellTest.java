package homeward.board;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.earlywarning.VitalSign;
import homeward.earlywarning.VitalSigns;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScoreCellTest {

    @Test
    void a_complete_score_has_its_digits_its_word_and_its_time() {
        var cell = ScoreCell.of(OnAWard.chart(OnAWard.ill()), OnAWard.NOW);
        assertThat(cell)
                .isEqualTo(new ScoreCell(Band.HIGH, "8", "High", OnAWard.NOW.minus(Duration.ofHours(1)), 8, true));
    }

    @Test
    void an_incomplete_score_is_never_low() {
        var cell = ScoreCell.of(OnAWard.chart(VitalSigns.none().with(VitalSign.PULSE, 70_000)), OnAWard.NOW);
        assertThat(cell.band()).isEqualTo(Band.UNCERTAIN);
        assertThat(cell.figure()).isEqualTo("≥0");
        assertThat(cell.words()).isEqualTo("Incomplete (1 of 7), at least 0");
    }

    @Test
    void an_incomplete_score_says_the_band_that_is_certain() {
        var signs =
                VitalSigns.none().with(VitalSign.RESPIRATION_RATE, 26_000).with(VitalSign.OXYGEN_SATURATION, 92_000);
        var cell = ScoreCell.of(OnAWard.chart(signs), OnAWard.NOW);
        assertThat(cell.band()).isEqualTo(Band.MEDIUM);
        assertThat(cell.words()).isEqualTo("Medium or more. Incomplete (2 of 7), at least 5");
    }

    @Test
    void a_score_older_than_its_window_is_not_shown() {
        var chart =
                OnAWard.chart(OnAWard.score(OnAWard.well()), OnAWard.well(), OnAWard.NOW.minus(Duration.ofHours(4)));
        assertThat(ScoreCell.of(chart, OnAWard.NOW).words()).isEqualTo("Low");
        var later = ScoreCell.of(chart, OnAWard.NOW.plusSeconds(1));
        assertThat(later.words()).isEqualTo("No current score");
        assertThat(later.scored()).isFalse();
    }

    @Test
    void who_was_never_measured_has_no_score_and_not_zero() {
        var cell = ScoreCell.of(OnAWard.neverMeasured(), OnAWard.NOW);
        assertThat(cell.figure()).isEqualTo("–");
        assertThat(cell.words()).isEqualTo("No current score");
    }

    @Test
    void it_is_said_why_news2_is_not_given() {
        assertThat(ScoreCell.of(OnAWard.pregnant(), OnAWard.NOW).words()).isEqualTo("Not in pregnancy");
    }

    @Test
    void who_is_not_watched_is_shown_as_such() {
        assertThat(ScoreCell.of(null, OnAWard.NOW).words()).isEqualTo("Not watched");
    }
}
