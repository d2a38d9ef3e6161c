package homeward.board.account;

import org.jspecify.annotations.Nullable;

/// A form with one field, and why it is asked again; null the first time.
public record AskedAgain(@Nullable String problem) {}
