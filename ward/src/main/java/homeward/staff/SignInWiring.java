package homeward.staff;

import homeward.plumbing.Paces;
import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// The people's door: they come with an issuer's word, once, and keep a session.
@Configuration(proxyBeanMethods = false)
class SignInWiring {

    @Bean
    HttpSessionRequestCache wantedPages() {
        var wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(new AskedForAPage());
        return wanted;
    }

    @Bean
    LetIn letIn(
            Issuers issuers,
            KnowPerson knowPerson,
            KeepSession keepSession,
            NoteSignIns note,
            HttpSessionRequestCache wanted,
            InstantSource clock) {
        return new LetIn(issuers, knowPerson, keepSession, note, wanted, clock);
    }

    @Bean
    @Order(3)
    SecurityFilterChain people(
            HttpSecurity http,
            Issuers issuers,
            LetIn letIn,
            KeepSession keepSession,
            NoteSignIns note,
            FindDuties findDuties,
            OwnRecord ownRecord,
            Paces paces,
            HttpSessionRequestCache wanted,
            InstantSource clock) {
        return http.authorizeHttpRequests(who -> who.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(
                                "/sign-in",
                                "/sign-in/*",
                                "/back-channel-logout/*",
                                "/signed-out",
                                "/assets/**",
                                "/health",
                                "/error",
                                "/favicon.ico")
                        .permitAll()
                        .anyRequest()
                        .access(isSignedIn()))
                .oauth2Login(login -> login.clientRegistrationRepository(issuers)
                        .authorizedClientRepository(new NoTokensKept())
                        .loginPage("/sign-in")
                        .authorizationEndpoint(
                                asking -> asking.authorizationRequestResolver(new AskIssuer(issuers, clock))
                                        .authorizationRequestRepository(new AskedBefore(issuers)))
                        .redirectionEndpoint(answered -> answered.baseUri(Issuers.ARRIVALS + "*"))
                        .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(new RedeemCode(issuers)))
                        .userInfoEndpoint(users -> users.oidcUserService(new AskOfUser(issuers)))
                        .successHandler(new ProvenAnew(issuers, letIn, new NotLetIn(issuers, note)))
                        .failureHandler(new NotLetIn(issuers, note))
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T departures) {
                                departures.setAuthenticationFailureHandler(new NotLetIn(issuers, note));
                                return departures;
                            }
                        }))
                .csrf(forms -> forms.ignoringRequestMatchers(under("/back-channel-logout/*")))
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler((_, _, whose) -> {
                            if (whose instanceof Pass pass) {
                                keepSession.end(pass, Ending.SIGNED_OUT);
                            }
                        })
                        .logoutSuccessUrl("/signed-out"))
                .addFilterBefore(new NotTooOften(paces), CsrfFilter.class)
                .addFilterBefore(new NotFromElsewhere(), CsrfFilter.class)
                .addFilterBefore(new StillSignedIn(keepSession, wanted), AuthorizationFilter.class)
                .addFilterAfter(new WithinReach(findDuties, ownRecord, clock), AuthorizationFilter.class)
                .requestCache(cache -> cache.requestCache(wanted))
                // Our own filter puts them on every answer, also where this one does not reach.
                .headers(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> isSignedIn() {
        return (who, _) -> new AuthorizationDecision(who.get() instanceof Pass);
    }

    private static RequestMatcher under(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(path);
    }
}
