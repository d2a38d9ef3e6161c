package homeward.torture;

import java.time.Instant;

/// An alert: which rule, and since when it is met.
record Episode(String rule, Instant metAt) {}
