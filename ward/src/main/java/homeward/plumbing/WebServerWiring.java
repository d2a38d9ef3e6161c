package homeward.plumbing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the protecting headers before everything else that answers, and names the cookie of sessions.
@Configuration(proxyBeanMethods = false)
class WebServerWiring {
    /// Without TLS a browser takes no cookie of the other name.
    private static final String PLAIN = "homeward";

    /// A browser takes a cookie of this name only over TLS, and only from this very host. Source: RFC 6265bis, 4.1.3.2.
    private static final String FOR_THIS_HOST = "__Host-homeward";

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> protectedAnswers() {
        return server -> server.addEngineValves(new SecurityHeaders());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> sessionCookie(
            @Value("${homeward.plain-http:${homeward.demo:false}}") boolean plainHttp) {
        return server -> {
            var cookie = server.getSettings().getSession().getCookie();
            cookie.setName(plainHttp ? PLAIN : FOR_THIS_HOST);
            cookie.setSecure(!plainHttp);
            cookie.setPath("/");
        };
    }
}
