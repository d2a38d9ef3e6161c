package homeward.staff;

import homeward.plumbing.Paces;
import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Two doors: machines show a token each time, people sign in once and keep a session.
@Configuration(proxyBeanMethods = false)
class SignInWiring {

    /// Two filters and nothing else: every reading of the ward comes this way.
    @Bean
    @Order(1)
    SecurityFilterChain machines(KnownTokens tokens, Paces paces) {
        return new DefaultSecurityFilterChain(
                new OrRequestMatcher(under("/fhir/**"), under("/readings"), under("/admissions"), under("/trends/**")),
                new MachinesOnly(tokens),
                new MachinesInTurn(paces));
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http, SignIn signIn, FindDuties findDuties, Paces paces, InstantSource clock) {
        var wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(new AskedForAPage());
        return http.authenticationProvider(signIn)
                .authorizeHttpRequests(who -> who.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/sign-in", "/assets/**", "/health", "/error", "/favicon.ico")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .defaultSuccessUrl("/")
                        .failureUrl("/sign-in?failed"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .addFilterBefore(new NotTooOften(paces), CsrfFilter.class)
                .addFilterBefore(new NotFromElsewhere(), CsrfFilter.class)
                .addFilterAfter(new WithinReach(findDuties, clock), AuthorizationFilter.class)
                .requestCache(cache -> cache.requestCache(wanted))
                // Our own filter puts them on every answer, also where this one does not reach.
                .headers(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }

    private static RequestMatcher under(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(path);
    }
}
