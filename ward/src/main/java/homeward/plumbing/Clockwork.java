package homeward.plumbing;

import java.util.concurrent.ThreadFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/// Keeps deadlines: whatever a room has to look at from time to time is run from here, within the house's own reach.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Clockwork {

    /// More than there are duties, so that one that hangs, on a lost disk perhaps, holds up no other: least of all the
    /// one that notices silence (P6).
    private static final int DUTIES = 16;

    @Bean
    TaskScheduler clock() {
        var clock = new ThreadPoolTaskScheduler();
        clock.setPoolSize(DUTIES);
        clock.setThreadFactory(
                withinTheHouse(Thread.ofVirtual().name("clockwork-", 0).factory()));
        return clock;
    }

    private static ThreadFactory withinTheHouse(ThreadFactory threads) {
        return work -> threads.newThread(() -> Reach.run(Reach.HOUSE, work));
    }
}
