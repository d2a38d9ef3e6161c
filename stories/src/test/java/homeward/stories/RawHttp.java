package homeward.stories;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// HTTP as no client library would write it.
record RawHttp(RunningWard ward) {
    private static final int LONGEST_ANSWER_MILLIS = 20_000;

    /// The status of the first answer; 0 when the server closes the connection without one.
    int status(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), ward.port())) {
            socket.setSoTimeout(LONGEST_ANSWER_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var line = new StringBuilder();
            for (int c = socket.getInputStream().read();
                    c >= 0 && c != '\n';
                    c = socket.getInputStream().read()) {
                line.append((char) c);
            }
            return line.length() < 12 ? 0 : Integer.parseInt(line.substring(9, 12));
        }
    }

    /// Sends this and goes away.
    void abandon(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), ward.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }
    }
}
