package homeward.audit;

/// A place at which a chain says of itself that the database was restored, and what goes unproved because of it.
/// Whoever wants to hide something may say so too.
///
/// @param entry its number
/// @param reason as it stands there
/// @param told whether a head from outside says so too
/// @param voided how many heads that were told before do not hold any more because of it
/// @param upTo the last place of those; 0 where there are none
public record Restore(String tenant, long place, long entry, String reason, boolean told, int voided, long upTo) {
    public String sentence() {
        return "%s: place %d, entry %d says that the database was restored: \"%s\"; %s"
                .formatted(tenant, place, entry, reason, told ? "told to the outside, " + lost() : "told to nobody");
    }

    private String lost() {
        return voided == 0
                ? "no head before is void"
                : "heads before that are void: %d, up to place %d".formatted(voided, upTo);
    }
}
