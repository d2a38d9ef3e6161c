package homeward.plumbing;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;

/// Which of the database's rules a statement broke, by the name that the rule has there; never by the words of the
/// message.
public final class BrokenConstraint {
    private BrokenConstraint() {}

    /// Empty text where the driver named none.
    public static String in(DataIntegrityViolationException violation) {
        for (Throwable cause = violation; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException said) {
                ServerErrorMessage message = said.getServerErrorMessage();
                return message == null || message.getConstraint() == null ? "" : message.getConstraint();
            }
        }
        return "";
    }
}
