package homeward.torture;

/// What one sending came to, as the sender saw it.
sealed interface Outcome {

    /// Every entry is promised to be there.
    ///
    /// @param created how many of them were new by the answer
    record Acknowledged(int created) implements Outcome {}

    /// A 503 that says when to come again, and that nothing of it was kept.
    record Refused() implements Outcome {}

    /// A 503 because the store was out of reach, perhaps only since the commit: nothing is promised, and it may be
    /// there.
    record PutOff() implements Outcome {}

    /// No connection, a broken one, or no answer in time: it may be there.
    record Unknown(String how) implements Outcome {}

    /// An answer that no sender can do anything with: a fault of the ward.
    record Wrong(String what) implements Outcome {}
}
