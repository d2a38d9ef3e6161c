package homeward.backfill;

import homeward.plumbing.Turnstile;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the door for files where it is looked for.
@Configuration(proxyBeanMethods = false)
class BackfillWiring {

    @Bean
    ServletRegistrationBean<ReadingsServlet> readingsDoor(TakeFile takeFile) {
        var door = new ServletRegistrationBean<>(new ReadingsServlet(takeFile, new Turnstile()), "/readings");
        door.setName("readings");
        return door;
    }
}
