package homeward.torture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The line between senders and ward does as it is told.
class TheLineTest {
    private static final Message MESSAGE = new Message(1, Message.Way.SINGLE, "{}", List.of(), "");

    private final AtomicInteger came = new AtomicInteger();
    private final HttpServer ward;
    private final Line line;

    TheLineTest() throws IOException {
        ward = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        line = Line.to(ward.getAddress().getPort());
    }

    @BeforeEach
    void open() {
        ward.createContext("/fhir/Observation", exchange -> {
            exchange.getRequestBody().readAllBytes();
            came.incrementAndGet();
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
        });
        ward.start();
    }

    @AfterEach
    void close() throws IOException {
        ward.stop(0);
        line.close();
    }

    private Outcome sent() throws InterruptedException {
        return Mail.to(URI.create(line.base() + "/"), "token").send(MESSAGE);
    }

    @Test
    void passes_everything_on_while_it_is_good() throws InterruptedException {
        assertThat(sent()).isEqualTo(new Outcome.Acknowledged(1));
    }

    @Test
    void loses_the_answer_of_what_the_ward_got() throws InterruptedException {
        line.become(Line.State.LOSES_ANSWERS);
        assertThat(sent()).isInstanceOf(Outcome.Unknown.class);
        assertThat(came).hasValue(1);
    }

    @Test
    void breaks_requests_off_before_they_are_whole() throws InterruptedException {
        line.become(Line.State.RESETS);
        assertThat(sent()).isInstanceOf(Outcome.Unknown.class);
        assertThat(came).hasValue(0);
    }
}
