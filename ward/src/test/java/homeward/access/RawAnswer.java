package homeward.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The head of what the server says to bytes that no client library would send.
///
/// @param headers their names in small letters
record RawAnswer(int status, Map<String, List<String>> headers) {
    private static final int LONGEST_MILLIS = 20_000;
    private static final int LONGEST_HEAD = 64 * 1024;

    static RawAnswer to(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(LONGEST_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return parsed(head(socket));
        }
    }

    private static String head(Socket socket) throws IOException {
        var head = new ByteArrayOutputStream();
        while (head.size() < LONGEST_HEAD
                && !head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static RawAnswer parsed(String head) {
        var lines = head.split("\r\n", -1);
        var headers = new TreeMap<String, List<String>>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.computeIfAbsent(lines[i].substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                        .add(lines[i].substring(colon + 1).strip());
            }
        }
        return new RawAnswer(lines[0].length() < 12 ? 0 : Integer.parseInt(lines[0].substring(9, 12)), headers);
    }
}
