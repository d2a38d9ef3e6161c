package homeward.audit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.IntConsumer;

/// An answer that cannot begin before its entry is kept.
final class AnswerAfterEntry extends HttpServletResponseWrapper {
    private final IntConsumer tell;
    private boolean told;

    /// @param tell keeps the entry of an answer with this status
    AnswerAfterEntry(HttpServletResponse response, IntConsumer tell) {
        super(response);
        this.tell = tell;
    }

    /// Where nothing was told yet, it is told now.
    void told(int status) {
        if (!told) {
            tell.accept(status);
            told = true;
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        told(getStatus());
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        told(getStatus());
        return super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        told(getStatus());
        super.flushBuffer();
    }

    @Override
    public void sendError(int status) throws IOException {
        told(status);
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        told(status);
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        told(SC_FOUND);
        super.sendRedirect(location);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        told(status);
        super.sendRedirect(location, status, clearBuffer);
    }
}
