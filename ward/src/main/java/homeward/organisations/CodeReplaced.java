package homeward.organisations;

/// An organisation got its real code in place of a provisional one.
public record CodeReplaced(String before, String now) {}
