package homeward.torture;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;

/// Clients that announce a message, send half of it, and then do nothing more, or break the connection off.
///
/// @param half of a message that nobody ever sends whole
record BrokenClients(int port, String token, String half) {
    private static final int OF_EACH_SORT = 50;

    Strikes.Fallen come(Duration stay) throws IOException {
        var stalled = new ArrayList<Socket>();
        try {
            for (int i = 0; i < OF_EACH_SORT; i++) {
                stalled.add(begun());
                Line.reset(begun());
            }
            Strikes.pause(stay);
        } finally {
            for (var socket : stalled) {
                socket.close();
            }
        }
        return Strikes.Fallen.now();
    }

    private Socket begun() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var head = """
                POST /fhir HTTP/1.1\r
                Host: 127.0.0.1\r
                Authorization: Bearer %s\r
                Content-Type: application/fhir+json\r
                Content-Length: %d\r
                \r
                """.formatted(token, 2 * half.length());
        socket.getOutputStream().write((head + half).getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    @Override
    public String toString() {
        return "port " + port;
    }
}
