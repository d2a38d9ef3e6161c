package homeward.board.frame;

/// What the sign-in page says of what happened before.
public record SignInWords(boolean failed, boolean signedOut) {}
