package homeward.audit;

import org.jspecify.annotations.Nullable;

/// One place at which a chain is not as it was sealed.
///
/// @param place in the tenant's chain; 0 for an entry that is in none
/// @param entry its number; null where there is none
public record Tamper(
        Kind kind, String tenant, long place, @Nullable Long entry) {

    public enum Kind {
        EDITED("was edited after it was sealed"),
        DELETED("was deleted after it was sealed"),
        INSERTED("was slipped in among sealed entries"),
        MOVED("stands where another was sealed"),
        GAP("is missing from the chain"),
        NOT_AS_TOLD("is not what was told to the outside: the chain was made anew"),
        UNREADABLE("says what Homeward never writes"),
        NO_RE_SEAL("was told as a restore, and the entry there says nothing of one"),
        TAIL_CUT("was told to the outside, and the chain ends before it");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    public String sentence() {
        return tenant + ": place " + place + (entry == null ? "" : ", entry " + entry) + " " + kind.sentence();
    }
}
