package homeward.plumbing;

import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// The answer when the database is away for a moment: nothing was done, and the same may be sent again.
@RestControllerAdvice
@Order(0)
class ProblemAnswers {
    private static final Problem DATABASE_AWAY = new Problem(
            "urn:problem:plumbing:database-away",
            503,
            "The database does not answer; nothing was done, send this again");

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<ProblemDetail> databaseAway() {
        return ResponseEntity.status(DATABASE_AWAY.status())
                .header(HttpHeaders.RETRY_AFTER, "2")
                .body(DATABASE_AWAY.detail());
    }
}
