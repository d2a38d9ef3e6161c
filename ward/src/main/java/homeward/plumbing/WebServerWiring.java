package homeward.plumbing;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the protecting headers before everything else that answers.
@Configuration(proxyBeanMethods = false)
class WebServerWiring {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> protectedAnswers() {
        return server -> server.addEngineValves(new SecurityHeaders());
    }
}
