package homeward.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.plumbing.FailPoint;
import homeward.torture.Torture;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The program and its torturer agree on the moments at which it may be told to fall.
class EveryNamedMomentTest {
    @Test
    void of_the_program_is_known_to_the_torturer() {
        assertThat(Arrays.stream(FailPoint.values()).map(FailPoint::code))
                .containsExactlyInAnyOrderElementsOf(Torture.moments());
    }
}
