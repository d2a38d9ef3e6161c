package homeward.board.patient;

import homeward.board.AuditLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who looked at one patient's record, and who changed it.
///
/// @param older the number before which the next page begins; null where there is none
public record AccessLog(
        Banner banner, List<AuditLine> lines, @Nullable Long older) {}
