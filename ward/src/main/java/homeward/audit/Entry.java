package homeward.audit;

import java.time.Instant;

/// A deed as it stands in the book.
///
/// @param xid the transaction that wrote it
/// @param at by the database's clock
public record Entry(long number, long xid, Instant at, Done done) {
    public Doer doer() {
        return done.origin().doer();
    }

    public Deed deed() {
        return done.origin().deed();
    }

    public String tenant() {
        return doer().tenant();
    }
}
