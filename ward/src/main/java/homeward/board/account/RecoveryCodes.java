package homeward.board.account;

import java.util.List;

/// Recovery codes, told once.
///
/// @param on where the page leads then
public record RecoveryCodes(List<String> codes, String on) {}
