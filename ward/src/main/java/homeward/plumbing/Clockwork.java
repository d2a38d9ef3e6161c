package homeward.plumbing;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Keeps deadlines: whatever a room has to look at from time to time is run from here.
@Configuration
@EnableScheduling
class Clockwork {}
