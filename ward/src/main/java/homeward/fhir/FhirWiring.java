package homeward.fhir;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the door where FHIR is looked for.
@Configuration(proxyBeanMethods = false)
class FhirWiring {

    @Bean
    ServletRegistrationBean<FhirServlet> fhirDoor(Interactions interactions) {
        var door = new ServletRegistrationBean<>(new FhirServlet(interactions), "/fhir/*");
        door.setName("fhir");
        door.setLoadOnStartup(1);
        return door;
    }

    /// FHIR divides system and code by a vertical bar, which many senders do not escape.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> barsInQueries() {
        return server -> server.addConnectorCustomizers(connector -> connector.setProperty("relaxedQueryChars", "|"));
    }
}
