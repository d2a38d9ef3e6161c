package homeward.plumbing;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one source of `now`, asked at the edges; everything below takes the time as a parameter.
@Configuration(proxyBeanMethods = false)
class TimeWiring {

    @Bean
    InstantSource now() {
        return InstantSource.system();
    }
}
