package homeward.board;

import homeward.audit.Deed;
import homeward.audit.Entry;
import homeward.audit.Outcome;
import homeward.staff.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One entry of the audit, as people read it.
///
/// @param role as the role is called
/// @param what what was done, and whether it was refused
/// @param patients how many it concerned
public record AuditLine(
        long number,
        Instant at,
        String name,
        String username,
        String role,
        String what,
        String endpoint,
        @Nullable String reason,
        int patients) {

    public static AuditLine of(Entry entry) {
        var doer = entry.doer();
        return new AuditLine(
                entry.number(),
                entry.at(),
                doer.actor().name(),
                doer.actor().username(),
                Role.of(doer.role()).map(Role::title).orElse("Machine"),
                what(entry.deed(), entry.done().outcome()),
                entry.done().origin().endpoint(),
                entry.done().reason(),
                entry.done().patients().size());
    }

    private static String what(Deed deed, Outcome outcome) {
        return switch (outcome) {
            case DONE -> deed.title();
            case REFUSED -> deed.title() + " (refused)";
            case FAILED -> deed.title() + " (failed)";
        };
    }
}
