package homeward.board;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.alerts.Rule;
import homeward.board.frame.PagesOfATest;
import homeward.earlywarning.VitalSign;
import homeward.earlywarning.VitalSigns;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class TheBoardPageTest {

    private static final int A_QUARTER_OF_A_MEGABYTE = 250_000;

    @Test
    void a_row_tells_everything_in_words() {
        var row = page(OnAWard.row(
                        "O'Neill",
                        OnAWard.chart(OnAWard.ill()),
                        OnAWard.open(7, Rule.NEWS2_HIGH, Duration.ofMinutes(12))))
                .expectFirst("tbody tr");
        assertThat(row.text())
                .contains(
                        "O'NEILL, Anne",
                        "80y · NHS No. 999 000 3793",
                        "8 High",
                        "1hr ago",
                        "Scores 3 RR 26/min",
                        "and 1 more at 3",
                        "13:30",
                        "17:30 in 3hr",
                        "High: NEWS2 of 7 or more",
                        "Open 12min, 18min left to respond");
        assertThat(row.select("a.hw-row__act").attr("href")).isEqualTo("/patients/p-oneill?alert=7#alert-7");
    }

    @Test
    void an_incomplete_score_and_a_late_response_are_said() {
        var partial = OnAWard.chart(VitalSigns.none().with(VitalSign.OXYGEN_SATURATION, 91_000));
        var text = page(OnAWard.row("Smith", partial, OnAWard.open(1, Rule.RED_SCORE, Duration.ofMinutes(61))))
                .text();
        assertThat(text).contains("Incomplete (1 of 7), at least 3", "response overdue by 1min");
    }

    @Test
    void a_silent_patient_is_overdue_and_has_no_current_score() {
        var silent =
                OnAWard.chart(OnAWard.score(OnAWard.well()), OnAWard.well(), OnAWard.NOW.minus(Duration.ofHours(6)));
        var text = page(OnAWard.row("Smith", silent)).text();
        assertThat(text).contains("No current score", "Overdue 2hr, was due 12:30");
    }

    @Test
    void the_number_of_high_alerts_stands_in_the_title() {
        var page = page(
                OnAWard.row("Smith", OnAWard.chart(OnAWard.ill()), OnAWard.open(1, Rule.NEWS2_HIGH, Duration.ZERO)));
        assertThat(page.title()).isEqualTo("(1) Frailty virtual ward – Homeward");
    }

    @Test
    void what_a_stranger_typed_is_shown_and_not_obeyed() {
        var page = page(OnAWard.row("<script>alert(1)</script>", OnAWard.chart(OnAWard.well())));
        assertThat(page.select("tbody script")).isEmpty();
        assertThat(page.text()).contains("<SCRIPT>ALERT(1)</SCRIPT>, Anne");
    }

    @Test
    void nothing_on_the_page_needs_more_than_the_policy_allows() {
        var page = page(OnAWard.row("Smith", OnAWard.chart(OnAWard.ill())));
        assertThat(page.select("[style], style, script:not([src]), [onclick], [onload]"))
                .isEmpty();
        assertThat(Stream.concat(
                        page.select("[src]").eachAttr("src").stream(), page.select("link").eachAttr("href").stream()))
                .allMatch(address -> address.startsWith("/assets/"));
    }

    @Test
    void a_ward_of_sixty_loads_in_a_quarter_of_a_megabyte_apart_from_the_design_system() {
        var rows = IntStream.range(0, 60)
                .mapToObj(i -> OnAWard.row(
                        "Patient" + i, OnAWard.chart(OnAWard.ill()), OnAWard.open(i, Rule.NEWS2_HIGH, Duration.ZERO)))
                .toList();
        assertThat(html(rows).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(A_QUARTER_OF_A_MEGABYTE);
    }

    @Test
    void an_empty_ward_says_so() {
        assertThat(Jsoup.parse(html(List.of())).text()).contains("0 of 0 patients shown", "Nobody is on this ward.");
    }

    @Test
    void every_page_of_a_demonstration_says_that_its_patients_are_synthetic() {
        assertThat(page().text()).contains("Demonstration: synthetic patients");
    }

    private static Document page(BoardRow... rows) {
        return Jsoup.parse(html(List.of(rows)));
    }

    private static String html(List<BoardRow> rows) {
        var board = Board.of(OnAWard.WARD, BoardFilter.ALL, rows, OnAWard.NOW);
        return PagesOfATest.pages()
                .page("board", board.title(), board.ward(), board)
                .html(PagesOfATest.NURSE);
    }
}
