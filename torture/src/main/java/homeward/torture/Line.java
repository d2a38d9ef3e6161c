package homeward.torture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.locks.LockSupport;

/// The line between senders and the ward, in this process: it passes everything on, until it is made a bad one.
final class Line implements AutoCloseable {
    private static final int PIECE = 16_384;
    private static final long DELAY_NANOS = 2_000_000_000L;

    /// How the line behaves.
    enum State {
        GOOD,
        /// The ward gets everything, its answers get lost.
        LOSES_ANSWERS,
        /// Answers take two seconds.
        SLOW,
        /// Requests break off in the middle, with a reset at both ends.
        RESETS
    }

    private final ServerSocket door;
    private final int port;
    private volatile State state = State.GOOD;

    private Line(ServerSocket door, int port) {
        this.door = door;
        this.port = port;
    }

    /// @param port where the ward answers
    static Line to(int port) throws IOException {
        var line = new Line(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), port);
        Thread.ofVirtual().start(line::take);
        return line;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    void become(State next) {
        state = next;
    }

    private void take() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException _) {
                // Closed: nobody calls any more.
                return;
            }
        }
    }

    private void connect(Socket caller) {
        try (caller;
                var ward = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var answers = Thread.ofVirtual().start(() -> passAnswers(ward, caller));
            passRequests(caller, ward);
            answers.join();
        } catch (IOException _) {
            // Either end has broken off, and so does the other.
            return;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void passRequests(Socket caller, Socket ward) throws IOException {
        InputStream from = caller.getInputStream();
        OutputStream to = ward.getOutputStream();
        var piece = new byte[PIECE];
        for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
            if (state == State.RESETS) {
                to.write(piece, 0, read / 2);
                reset(caller);
                reset(ward);
                return;
            }
            to.write(piece, 0, read);
        }
        ward.shutdownOutput();
    }

    private void passAnswers(Socket ward, Socket caller) {
        try (caller;
                ward) {
            var from = ward.getInputStream();
            var to = caller.getOutputStream();
            var piece = new byte[PIECE];
            for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
                if (state == State.LOSES_ANSWERS) {
                    return;
                }
                if (state == State.SLOW) {
                    LockSupport.parkNanos(DELAY_NANOS);
                }
                to.write(piece, 0, read);
            }
        } catch (IOException _) {
            // Either end has broken off, and so does the other.
            return;
        }
    }

    static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
