package homeward.commandline;

import homeward.Homeward;
import homeward.plumbing.CannotStart;
import homeward.plumbing.CannotStart.Fault;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/// The whole Homeward, answering on its port until the program ends.
record RunningServer(ConfigurableApplicationContext rooms) implements AutoCloseable {

    static RunningServer start(Settings settings) {
        int port = Integer.parseInt(Objects.requireNonNullElse(settings.get("server.port"), "8080"));
        demandFree(port);
        var application = new SpringApplication(Homeward.class);
        try {
            return new RunningServer(application.run(settings.asArguments().toArray(String[]::new)));
        } catch (PortInUseException _) {
            throw portTaken(port);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + rooms.getEnvironment().getProperty("local.server.port"));
    }

    <T> T room(Class<T> verb) {
        return rooms.getBean(verb);
    }

    void beforeItStops(Runnable last) {
        rooms.addApplicationListener((ContextClosedEvent _) -> last.run());
    }

    /// Until Ctrl-C or a signal: the server then answers what was asked, closes the database and ends.
    void awaitEnd() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Override
    public void close() {
        rooms.close();
    }

    /// Asked before anything else is started, so that the answer comes at once.
    private static void demandFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException _) {
            throw portTaken(port);
        }
    }

    private static CannotStart portTaken(int port) {
        return new CannotStart(
                Fault.SET_UP,
                "Port " + port + " is taken by another program (or not allowed for this user).",
                "Stop the other one, or choose another: --port " + (port < 60_000 ? port + 1 : 8080));
    }
}
