package homeward.habits.planted;

import java.time.ZoneId;
import java.time.ZonedDateTime;

final class AsksTheWallClock {
    ZonedDateTime here() {
        return ZonedDateTime.now(ZoneId.of("Europe/London"));
    }
}
