package homeward.audit;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Puts the witness behind the door at which people and machines say who they are.
@Configuration(proxyBeanMethods = false)
class AuditWiring {

    @Bean
    FilterRegistrationBean<WitnessRequests> witnesses(List<WhoAsks> whoAsks, WriteEntries writeEntries) {
        var witnesses = new FilterRegistrationBean<>(new WitnessRequests(whoAsks, writeEntries));
        witnesses.setOrder(Ordered.LOWEST_PRECEDENCE);
        return witnesses;
    }
}
