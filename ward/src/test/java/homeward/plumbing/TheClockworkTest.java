package homeward.plumbing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/// Promise P6: missing data raises an alert by its deadline, whatever else the house has to do.
class TheClockworkTest {
    @Test
    void keeps_its_duties_while_one_of_them_hangs() throws InterruptedException {
        var clock = (ThreadPoolTaskScheduler) new Clockwork().clock();
        clock.afterPropertiesSet();
        var never = new CountDownLatch(1);
        var again = new CountDownLatch(3);
        try {
            var _ = clock.scheduleWithFixedDelay(
                    () -> {
                        try {
                            never.await();
                        } catch (InterruptedException _) {
                            Thread.currentThread().interrupt();
                        }
                    },
                    Duration.ofMillis(1));
            var _ = clock.scheduleWithFixedDelay(again::countDown, Duration.ofMillis(1));
            assertThat(again.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            clock.shutdown();
        }
    }

    @Test
    void works_within_the_house() throws InterruptedException {
        var clock = (ThreadPoolTaskScheduler) new Clockwork().clock();
        clock.afterPropertiesSet();
        var within = new CountDownLatch(1);
        try {
            clock.execute(() -> {
                if (Reach.current().equals(Reach.HOUSE)) {
                    within.countDown();
                }
            });
            assertThat(within.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            clock.shutdown();
        }
    }
}
