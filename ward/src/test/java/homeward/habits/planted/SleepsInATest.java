package homeward.habits.planted;

import java.time.Duration;

final class SleepsInATest {
    void until_it_will_surely_be_there() throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(2));
    }
}
