package homeward.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What senders were told outlives the run in which they were told it.
class TheHistoryTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void goes_on_where_a_run_was_broken_off() throws IOException {
        try (var history = History.in(folder.resolve("history.log"))) {
            history.invoked(0);
            history.came(0, new Outcome.Acknowledged(7));
            history.invoked(1);
            history.came(1, new Outcome.Unknown("IOException"));
            history.invoked(2);
            history.came(2, new Outcome.Refused());
            history.invoked(3);
            history.invoked(4);
            history.came(4, new Outcome.PutOff());
            history.struck(new History.Struck("halt:before-commit", Duration.ofMillis(2_345)));
        }
        try (var again = History.in(folder.resolve("history.log"))) {
            assertThat(again.of(0).isAcknowledged()).isTrue();
            assertThat(again.of(0).created()).isEqualTo(7);
            assertThat(again.of(1).mayBeThere()).isTrue();
            assertThat(again.of(1).isAcknowledged()).isFalse();
            assertThat(again.of(2).mayBeThere()).isFalse();
            assertThat(again.of(3).mayBeThere()).isTrue();
            assertThat(again.of(4).mayBeThere()).isTrue();
            assertThat(again.of(4).isAcknowledged()).isFalse();
            assertThat(again.next()).isEqualTo(5);
            assertThat(again.blows())
                    .containsExactly(new History.Struck("halt:before-commit", Duration.ofMillis(2_345)));
        }
    }

    @Test
    void counts_answers_that_no_ward_should_give() throws IOException {
        try (var history = History.in(folder.resolve("history.log"))) {
            history.invoked(0);
            history.came(0, new Outcome.Wrong("SINGLE: 500"));
            assertThat(history.faults()).containsExactly(java.util.Map.entry("SINGLE: 500", 1L));
        }
    }

    @Test
    void forgets_a_line_that_was_cut_in_two() throws IOException {
        var file = folder.resolve("history.log");
        Files.writeString(file, "invoked 12\nacknowledged 12 7\ninvoked 1");
        try (var history = History.in(file)) {
            history.invoked(13);
        }
        try (var again = History.in(file)) {
            assertThat(again.of(12).isAcknowledged()).isTrue();
            assertThat(again.counts()).containsEntry("invoked", 2L);
            assertThat(again.of(1).mayBeThere()).isFalse();
        }
    }
}
