package homeward.habits.planted;

import java.time.Instant;
import java.time.InstantSource;

final class MakesItsOwnClock {
    Instant here() {
        return InstantSource.system().instant();
    }
}
