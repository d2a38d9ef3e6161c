package homeward.plumbing;

/// The program cannot start as it was set up. The message says what is wrong, the hint what to do next.
public final class CannotStart extends RuntimeException {

    /// What kind of fault keeps the program from starting.
    public enum Fault {
        /// A setting or the machine: something to change here.
        SET_UP,
        /// Something was looked at and found unsafe to run on.
        CHECK_FAILED,
        /// Something that should answer does not.
        UNREACHABLE
    }

    private final Fault fault;
    private final String hint;

    public CannotStart(Fault fault, String message, String hint) {
        super(message);
        this.fault = fault;
        this.hint = hint;
    }

    public CannotStart(Fault fault, String message, String hint, Throwable cause) {
        super(message, cause);
        this.fault = fault;
        this.hint = hint;
    }

    public Fault fault() {
        return fault;
    }

    public String hint() {
        return hint;
    }
}
