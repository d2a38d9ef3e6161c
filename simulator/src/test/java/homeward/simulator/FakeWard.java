package homeward.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import homeward.simulator.door.Access;
import homeward.simulator.door.Json;
import homeward.simulator.door.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// A ward that takes everything and remembers it, unless it was told to answer otherwise first.
final class FakeWard implements AutoCloseable {
    static final String TOKEN = "token-for-tests";

    private final HttpServer server;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();

    private volatile String newest = "{}";

    /// @param path below the base
    record Sent(String method, String path, String authorization, String body) {
        Json json() {
            return JsonText.read(body).orElseThrow();
        }

        List<Json> resources() {
            return json().itemsAt("entry").stream()
                    .map(entry -> entry.at("resource").orElseThrow())
                    .toList();
        }
    }

    FakeWard() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/fhir", this::take);
        server.start();
    }

    Access access() {
        return new Access(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), TOKEN);
    }

    /// Every search finds this Observation.
    void knows(Json observation) {
        newest = Json.object("entry", Json.array(Json.object("resource", observation)))
                .written();
    }

    /// The next requests get these answers, and are not remembered.
    void refuse(Integer... statuses) {
        refusals.addAll(List.of(statuses));
    }

    List<Sent> sent() {
        return sent.stream().filter(request -> !request.method().equals("GET")).toList();
    }

    /// Of this type, from all Bundles, in the order in which they came.
    Stream<Json> resources(String type) {
        return sent().stream()
                .filter(request -> request.path().isEmpty())
                .flatMap(request -> request.resources().stream())
                .filter(resource -> resource.textAt("resourceType").orElse("").equals(type));
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var refusal = refusals.poll();
        if (refusal != null) {
            answer(exchange, refusal, "{\"issue\":[{\"diagnostics\":\"as the test wants it\"}]}");
            return;
        }
        sent.add(new Sent(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString().substring("/fhir".length()),
                exchange.getRequestHeaders().getFirst("Authorization"),
                body));
        answer(exchange, 200, exchange.getRequestMethod().equals("GET") ? newest : response(body));
    }

    private static String response(String body) {
        var entries = JsonText.read(body).map(json -> json.itemsAt("entry")).orElse(List.of()).stream()
                .map(_ -> (Json) Json.object("response", Json.object("status", "201 Created")))
                .toList();
        return Json.object("resourceType", "Bundle", "entry", entries).written();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
