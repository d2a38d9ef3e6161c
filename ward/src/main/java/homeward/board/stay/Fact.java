package homeward.board.stay;

/// One line of what is known.
public record Fact(String label, String value) {}
