package homeward.simulator.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void counts_every_entry_by_its_own_status() {
        var body = """
                {"entry":[{"response":{"status":"201 Created"}},{"response":{"status":"200 OK"}},
                          {"response":{"status":"202 Accepted"}},{"response":{"status":"422 Unprocessable Entity"}}]}
                """;
        assertThat(Tally.of(new Answer.Answered(200, body), 4)).isEqualTo(new Tally(1, 1, 1, 1, 0));
    }

    @Test
    void a_refused_bundle_is_refused_whole() {
        assertThat(Tally.of(new Answer.Answered(422, ""), 3)).isEqualTo(new Tally(0, 0, 0, 3, 0));
    }

    @Test
    void what_nobody_answered_has_failed() {
        assertThat(Tally.of(new Answer.NoAnswer("ConnectException"), 3)).isEqualTo(new Tally(0, 0, 0, 0, 3));
        assertThat(Tally.of(new Answer.Answered(503, ""), 3)).isEqualTo(new Tally(0, 0, 0, 0, 3));
    }

    @Test
    void an_answer_without_entries_stands_for_all() {
        assertThat(Tally.of(new Answer.Answered(200, "{}"), 3)).isEqualTo(new Tally(3, 0, 0, 0, 0));
    }
}
