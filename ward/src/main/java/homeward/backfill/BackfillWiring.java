package homeward.backfill;

import homeward.access.Door;
import homeward.machines.Errand;
import homeward.plumbing.Turnstile;
import homeward.staff.Activity;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the door for files where it is looked for.
@Configuration(proxyBeanMethods = false)
class BackfillWiring {
    private static final String NAME = "readings";

    @Bean
    ServletRegistrationBean<ReadingsServlet> readingsDoor(TakeFile takeFile) {
        var door = new ServletRegistrationBean<>(new ReadingsServlet(takeFile, new Turnstile()), "/readings");
        door.setName(NAME);
        return door;
    }

    @Bean
    Door whatFilesDo() {
        return new Door() {
            @Override
            public String servlet() {
                return NAME;
            }

            @Override
            public Asks asks(HttpServletRequest request) {
                return request.getMethod().equals("POST")
                        ? new Asks.Doing(Errand.of(Activity.BACKFILL))
                        : new Asks.Nothing();
            }
        };
    }
}
