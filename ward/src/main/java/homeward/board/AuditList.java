package homeward.board;

import homeward.audit.Deed;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a search of the audit found.
///
/// @param older the number before which the next page begins; null where there is none
/// @param problem what was typed and is not understood; null where all is
public record AuditList(
        Asked asked,
        List<AuditLine> lines,
        @Nullable Long older,
        @Nullable String problem) {

    /// What was typed.
    public record Asked(String person, String patient, String deed, String from, String until) {
        static final Asked NOTHING = new Asked("", "", "", "", "");
    }

    public List<Deed> deeds() {
        return Stream.of(Deed.values()).toList();
    }
}
