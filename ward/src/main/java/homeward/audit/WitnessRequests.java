package homeward.audit;

import homeward.plumbing.Problem;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Puts a witness beside every request. Nothing of an answer goes out before its entry is kept; where the entry cannot
/// be kept, there is no answer.
final class WitnessRequests implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger(WitnessRequests.class);
    private static final int FIRST_FAILURE = 500;
    private static final Problem DATABASE_AWAY = new Problem(
            "urn:problem:plumbing:database-away",
            503,
            "The database does not answer; nothing was done, send this again");

    private final List<WhoAsks> whoAsks;
    private final WriteEntries writeEntries;

    WitnessRequests(List<WhoAsks> whoAsks, WriteEntries writeEntries) {
        this.whoAsks = List.copyOf(whoAsks);
        this.writeEntries = writeEntries;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) asked;
        var response = (HttpServletResponse) answer;
        var witness = new Witness(() -> doer(request));
        try {
            Witness.beside(witness).call(() -> {
                var after = new AnswerAfterEntry(response, status -> tell(witness, status));
                chain.doFilter(request, after);
                after.told(after.getStatus());
                return witness;
            });
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "A deed could not be noted, so it was not answered: {}",
                    away.getClass().getName());
            refuse(request, response);
        } catch (RuntimeException | IOException | ServletException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new ServletException(failed);
        }
    }

    private Doer doer(HttpServletRequest request) {
        return whoAsks.stream()
                .flatMap(one -> one.of(request).stream())
                .findFirst()
                .orElse(Doer.STRANGER);
    }

    /// A failure shows nobody's record, so it is told even where it cannot be noted.
    private void tell(Witness witness, int status) {
        try {
            writeEntries.tell(witness, status);
        } catch (DataAccessException | TransactionException away) {
            if (status < FIRST_FAILURE) {
                throw away;
            }
            LOG.warn("A failure could not be noted: {}", away.getClass().getName());
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("The line is closed: what was shown could not be noted");
        }
        response.resetBuffer();
        response.setHeader("Retry-After", "2");
        var accept = request.getHeader("Accept");
        if (accept != null && accept.contains("text/html")) {
            response.sendError(DATABASE_AWAY.status());
        } else {
            DATABASE_AWAY.writeTo(response);
        }
    }
}
