package homeward.access;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.commandline.RunningHomeward;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every answer, to whatever was asked by whomever, tells the browser what it must not do with it.
class WhatEveryAnswerTellsABrowserStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static final Set<String> ASKERS =
            Set.of("Nurse, whole provider", "Administrator, whole provider", "Gateway", "a stranger");
    /// Holds nothing but addresses. Source: SMART App Launch 2.2, Using .well-known: it shall be open to other sites.
    private static final String OPEN_TO_ALL_SITES = "/fhir/.well-known/smart-configuration";

    private static final int MANY = 1_000;

    private static List<Ask> asks = List.of();
    private static List<Asker> askers = List.of();

    @BeforeAll
    static void two_providers() throws Exception {
        homeward.send(homeward.to("/health"));
        asks = new EveryAsk(homeward, new TwoProviders(homeward)).all();
        askers = Asker.everybody(homeward, new TestSessions(homeward)).stream()
                .filter(asker -> ASKERS.contains(asker.name()))
                .toList();
    }

    @Test
    void is_on_each_answer_to_everything_that_can_be_asked() throws Exception {
        assertThat(askers).hasSize(ASKERS.size());
        var faults = new TreeSet<String>();
        var seen = new TreeSet<Integer>();
        int asked = 0;
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var ask : asks) {
                for (var asker : askers) {
                    var answer = asked(client, ask, asker);
                    asked++;
                    seen.add(answer.statusCode());
                    boolean open = ask.path().equals(OPEN_TO_ALL_SITES) && answer.statusCode() == 200;
                    GuardingHeaders.faults(
                                    answer.headers().map(), open || ask.path().startsWith("/assets/"))
                            .stream()
                            .filter(fault -> !(open && fault.equals("access-control-allow-origin")))
                            .forEach(fault -> faults.add(
                                    "%s for %s: %d without %s".formatted(ask, asker, answer.statusCode(), fault)));
                }
            }
        }
        System.out.printf("Headers: %d answers with the statuses %s, %d faults%n", asked, seen, faults.size());
        assertThat(faults).isEmpty();
        assertThat(asked).isGreaterThan(MANY);
        assertThat(seen).contains(200, 302, 400, 401, 403, 404, 405);
    }

    private static HttpResponse<?> asked(HttpClient client, Ask ask, Asker asker) throws Exception {
        var request = homeward.to(ask.path())
                .method(ask.method(), ask.publisher())
                .header("Accept", ask.isForMachines() ? "*/*" : "text/html")
                .header("Origin", "https://elsewhere.example");
        if (ask.changesSomething()) {
            request.header("Content-Type", ask.contentType());
        }
        asker.proveThemselves(request, true);
        var answer = client.send(request.build(), BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            if (!ask.path().endsWith("/live")) {
                body.readAllBytes();
            }
        }
        return answer;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/sign-in?failed",
                "/nothing/here",
                "/assets/none.css",
                "/error",
                "/favicon.ico",
                "/fhir",
                "/a;b",
                "/%2e%2e/x",
                "/%00",
                "/%zz"
            })
    void is_on_the_answer_at_an_address_that_leads_nowhere_in_particular(String path) throws Exception {
        var answer = raw(request("GET " + path + " HTTP/1.1", "Host: x"));
        assertThat(answer.status()).isNotZero();
        assertThat(GuardingHeaders.faults(answer.headers(), path.startsWith("/assets/")))
                .as(answer.toString())
                .isEmpty();
    }

    static Stream<String> hardlyHttp() {
        var here = "Host: x";
        var endless = "x".repeat(100_000);
        return Stream.of(
                request("nonsense"),
                request("GET / HTTP/9.9"),
                request("GET / HTTP/1.1"),
                request("GET / HTTP/1.1", "Host: a", "Host: b"),
                request("GET /\u0001 HTTP/1.1", here),
                request("GET /<script> HTTP/1.1", here),
                request("TRACE / HTTP/1.1", here),
                request("CONNECT x:1 HTTP/1.1", here),
                request("BREW / HTTP/1.1", here),
                request("PRI * HTTP/2.0"),
                request("GET / HTTP/1.1", here, "X: " + endless),
                request("GET /?" + endless + " HTTP/1.1", here),
                request("POST /sign-in HTTP/1.1", here, "Content-Length: -1"),
                request("POST /sign-in HTTP/1.1", here, "Transfer-Encoding: nonsense"),
                request("POST /sign-in HTTP/1.1", here, "Expect: nonsense", "Content-Length: 1"),
                request(
                        "POST /sign-in HTTP/1.1",
                        here,
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: 99999999"),
                request(
                        "POST /fhir/Observation HTTP/1.1",
                        here,
                        "Authorization: Bearer " + homeward.token(),
                        "Content-Type: application/fhir+json",
                        "Content-Length: 99999999"));
    }

    /// The web server answers it before anything of ours is asked. There is nothing in it for a browser to misuse.
    @Test
    void is_missing_only_where_the_server_as_a_whole_is_asked_for_its_methods() throws Exception {
        var answer = raw(request("OPTIONS * HTTP/1.1", "Host: x"));
        assertThat(answer.headers()).containsOnlyKeys("allow", "content-length", "date");
        assertThat(answer.headers().get("content-length")).containsExactly("0");
    }

    private static String request(String... lines) {
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    @ParameterizedTest
    @MethodSource("hardlyHttp")
    void is_on_the_answer_to_what_is_hardly_http(String request) throws Exception {
        var answer = raw(request);
        assertThat(answer.status()).isBetween(400, 599);
        assertThat(GuardingHeaders.faults(answer.headers(), false))
                .as(answer.toString())
                .isEmpty();
    }

    @Test
    void would_be_missed_if_it_were_not_there() throws Exception {
        var answer = raw(request("GET /health HTTP/1.1", "Host: x"));
        var whole = new HashMap<>(answer.headers());
        assertThat(GuardingHeaders.faults(whole, false)).isEmpty();
        var missed = new ArrayList<String>();
        for (var name : answer.headers().keySet()) {
            var less = new HashMap<>(whole);
            less.remove(name);
            missed.addAll(GuardingHeaders.faults(less, false));
        }
        assertThat(missed).hasSize(8);
        whole.put("access-control-allow-origin", List.of("*"));
        whole.put("content-security-policy", List.of("script-src 'unsafe-inline'"));
        whole.put("strict-transport-security", List.of("max-age=3600; includeSubDomains"));
        assertThat(GuardingHeaders.faults(whole, false)).hasSize(3);
        assertThat(GuardingHeaders.faults(Map.of(), true)).hasSize(7);
    }

    private static RawAnswer raw(String request) throws Exception {
        return RawAnswer.to(homeward.address().getPort(), request);
    }
}
