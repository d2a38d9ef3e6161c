package homeward.staff;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/// An answer that takes long, such as a live board: nothing more is written once the session has ended.
final class GuardedAnswer extends HttpServletResponseWrapper {
    private final BooleanSupplier stillHolds;

    GuardedAnswer(HttpServletResponse answer, BooleanSupplier stillHolds) {
        super(answer);
        this.stillHolds = stillHolds;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        var line = super.getOutputStream();
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return line.isReady();
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                line.setWriteListener(listener);
            }

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                if (!stillHolds.getAsBoolean()) {
                    throw new IOException("The session has ended");
                }
                line.write(bytes, from, length);
            }

            @Override
            public void flush() throws IOException {
                line.flush();
            }
        };
    }
}
