package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/// Somebody asks in odd ways, and the ward logs no error by it.
@ExtendWith(OneEmptyWard.class)
abstract class OddStory {
    final OddSender odd;

    OddStory(RunningWard ward) throws Exception {
        odd = new OddSender(ward);
    }

    @BeforeEach
    void admit() throws Exception {
        odd.admit();
    }

    @AfterEach
    void nobody_was_woken() throws Exception {
        assertThat(odd.errors()).isEmpty();
    }
}
