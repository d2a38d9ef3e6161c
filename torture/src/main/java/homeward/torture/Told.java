package homeward.torture;

/// What the senders of one message know of it. Several may send it at once.
final class Told {
    private int inFlight;
    private int created;
    private boolean mayBeThere;
    private boolean acknowledged;

    synchronized void invoked() {
        inFlight++;
    }

    synchronized void acknowledged(int newly) {
        inFlight--;
        acknowledged = true;
        created += newly;
    }

    synchronized void refused() {
        inFlight--;
    }

    synchronized void putOff() {
        unknown();
    }

    synchronized void unknown() {
        inFlight--;
        mayBeThere = true;
    }

    /// Promised to be there.
    synchronized boolean isAcknowledged() {
        return acknowledged;
    }

    /// It may be there, once: it was acknowledged, or nobody knows what became of it.
    synchronized boolean mayBeThere() {
        return acknowledged || mayBeThere || inFlight > 0;
    }

    /// How many of its readings an answer called new.
    synchronized int created() {
        return created;
    }
}
