package homeward.access;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.commandline.RunningHomeward;
import homeward.plumbing.OpenToAll;
import homeward.staff.Needs;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Whatever this program answers at says what is done there. Read from the framework's own lists, not from ours.
class EveryEndpointTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    /// Those that answer by themselves, without a page behind them: signing in and out, with nothing of a patient.
    private static final Set<String> FILTERS_THAT_ANSWER = Set.of(
            "LogoutFilter",
            "MachinesOnly",
            "OAuth2AuthorizationRequestRedirectFilter",
            "OAuth2LoginAuthenticationFilter",
            "OAuth2AuthorizationEndpointFilter",
            "OAuth2AuthorizationServerMetadataEndpointFilter",
            "OAuth2ClientAuthenticationFilter",
            "OAuth2ProtectedResourceMetadataFilter",
            "OAuth2PushedAuthorizationRequestEndpointFilter",
            "OAuth2TokenEndpointFilter",
            "OAuth2TokenIntrospectionEndpointFilter",
            "OAuth2TokenRevocationEndpointFilter",
            "OidcLogoutEndpointFilter",
            "OidcProviderConfigurationEndpointFilter",
            "OidcUserInfoEndpointFilter",
            "NimbusJwkSetEndpointFilter");

    private static final Set<String> FILTERS_THAT_LET_THROUGH = Set.of(
            "DisableEncodeUrlFilter",
            "WebAsyncManagerIntegrationFilter",
            "SecurityContextHolderFilter",
            "MachinesInTurn",
            "NotTooOften",
            "NotFromElsewhere",
            "CsrfFilter",
            "RequestCacheAwareFilter",
            "SecurityContextHolderAwareRequestFilter",
            "AnonymousAuthenticationFilter",
            "ExceptionTranslationFilter",
            "AuthorizationFilter",
            "AuthorizationServerContextFilter",
            "BearerTokenAuthenticationFilter",
            "OAuth2AuthorizationCodeRequestValidatingFilter",
            "SessionManagementFilter",
            "StillSignedIn",
            "WithinReach");

    /// The framework makes its lists with the first request.
    @BeforeAll
    static void somebody_comes() throws Exception {
        assertThat(homeward.send(homeward.to("/health")).statusCode()).isEqualTo(200);
    }

    @Test
    void says_what_is_done_there_or_that_it_is_open_to_all() {
        assertThat(pages()).hasSizeGreaterThan(10);
        assertThat(silent(pages())).isEmpty();
    }

    @Test
    void is_a_page_of_the_framework_or_a_servlet_with_a_door() {
        for (var mapping : mappings()) {
            switch (mapping) {
                case RequestMappingHandlerMapping _ -> {} // looked at above
                case AbstractUrlHandlerMapping urls ->
                    assertThat(urls.getHandlerMap()).isEmpty();
                case RouterFunctionMapping routes ->
                    assertThat(routes.getRouterFunction()).isNull();
                default -> throw new AssertionError("Nobody has looked at the pages of " + mapping.getClass());
            }
        }
    }

    @Test
    void of_a_servlet_has_a_door_that_says_what_each_request_does() {
        var servlets = new ArrayList<>(
                pagesOf().getServletContext().getServletRegistrations().keySet());
        assertThat(servlets).containsExactlyInAnyOrder("dispatcherServlet", "fhir", "readings");
        servlets.remove("dispatcherServlet");
        assertThat(doors()).extracting(Door::servlet).containsExactlyInAnyOrderElementsOf(servlets);
    }

    @Test
    void behind_a_filter_is_known() {
        var unknown = homeward.room(FilterChainProxy.class).getFilterChains().stream()
                .flatMap(chain -> chain.getFilters().stream())
                .map(filter -> filter.getClass().getSimpleName())
                .filter(name -> !FILTERS_THAT_ANSWER.contains(name) && !FILTERS_THAT_LET_THROUGH.contains(name));
        assertThat(unknown).isEmpty();
    }

    @Test
    void that_says_nothing_would_be_seen() throws NoSuchMethodException {
        var planted = new HandlerMethod(new Planted(), Planted.class.getDeclaredMethod("page"));
        assertThat(silent(Map.of("/planted", planted))).containsExactly("/planted");
    }

    /// A page whose maker forgot.
    static final class Planted {
        void page() {}
    }

    private static List<String> silent(Map<String, HandlerMethod> pages) {
        return pages.entrySet().stream()
                .filter(page -> !saysSomething(page.getValue().getMethod()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean saysSomething(AnnotatedElement page) {
        return page.isAnnotationPresent(Needs.class) != page.isAnnotationPresent(OpenToAll.class);
    }

    /// But for the framework's own page for what went wrong, which is only shown in place of another.
    private static Map<String, HandlerMethod> pages() {
        var pages = new TreeMap<String, HandlerMethod>();
        for (var mapping : mappings()) {
            if (mapping instanceof RequestMappingHandlerMapping requests) {
                requests.getHandlerMethods().forEach((where, page) -> {
                    if (page.getBeanType() != BasicErrorController.class) {
                        pages.put(where.toString(), page);
                    }
                });
            }
        }
        return pages;
    }

    private static List<HandlerMapping> mappings() {
        return Objects.requireNonNull(pagesOf().getHandlerMappings());
    }

    private static Collection<Door> doors() {
        return Objects.requireNonNull(pagesOf().getWebApplicationContext())
                .getBeansOfType(Door.class)
                .values();
    }

    private static DispatcherServlet pagesOf() {
        return homeward.room(DispatcherServlet.class);
    }
}
