package homeward.plumbing;

/// What is bound to the piece of work that a thread does now.
final class Bound {
    static final ScopedValue<Reach> REACH = ScopedValue.newInstance();

    private Bound() {}
}
