package homeward.machines;

import homeward.plumbing.Paces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// The machines' doors: one at which they show a token each time, and one at which they ask for it. No session is
/// looked at there, and none is kept.
@Configuration(proxyBeanMethods = false)
class MachinesWiring {

    /// Two filters and nothing else: every reading of the ward comes this way.
    @Bean
    @Order(1)
    SecurityFilterChain machinesWithAToken(KnownTokens tokens, RefuseMachine refuse, Paces paces) {
        return new DefaultSecurityFilterChain(
                new OrRequestMatcher(under("/fhir/**"), under("/readings"), under("/admissions"), under("/trends/**")),
                new MachinesOnly(tokens, refuse),
                new MachinesInTurn(paces));
    }

    /// What comes here has its own proof in it: a signature, or a code.
    @Bean
    @Order(1)
    SecurityFilterChain machinesWithoutAToken(Paces paces) {
        return new DefaultSecurityFilterChain(
                new OrRequestMatcher(under(TokenEdge.PATH), under(EnrolmentEdge.PATH)), new MachinesInTurn(paces));
    }

    private static RequestMatcher under(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(path);
    }
}
