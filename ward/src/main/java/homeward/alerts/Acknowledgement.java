package homeward.alerts;

import java.time.Instant;

/// What came of a person's acknowledging an alert.
public sealed interface Acknowledgement {
    record Done(Episode episode) implements Acknowledgement {}

    /// Somebody was there before.
    record Already(Episode episode) implements Acknowledgement {}

    /// It ended by itself before anybody acknowledged it.
    record Over(Episode episode, Instant at) implements Acknowledgement {}

    record NoSuchAlert() implements Acknowledgement {}
}
