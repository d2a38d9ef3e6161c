package homeward.fhir;

import homeward.machines.OwnAddress;
import homeward.plumbing.Turnstile;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the door where FHIR is looked for.
@Configuration(proxyBeanMethods = false)
class FhirWiring {

    @Bean
    ServletRegistrationBean<FhirServlet> fhirDoor(Interactions interactions, OwnAddress ownAddress) {
        var door = new ServletRegistrationBean<>(new FhirServlet(interactions, new Turnstile(), ownAddress), "/fhir/*");
        door.setName(WhatFhirDoes.SERVLET);
        door.setLoadOnStartup(1);
        return door;
    }
}
