package homeward.staff;

import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a person is, and where, for a time: a nurse on this ward, an administrator of that provider.
///
/// @param provider the provider's ODS code
/// @param ward null for the whole provider
/// @param until null while nobody has said when it ends
public record Post(
        Role role,
        String provider,
        @Nullable WardId ward,
        Instant from,
        @Nullable Instant until) {
    /// The provider of a house that serves one and was not told its code; no real ODS code.
    public static final String ONLY_PROVIDER = "HOMEWARD";

    /// Source: NHS ODS, organisation codes: capital letters and digits, three at least.
    private static final Pattern ODS_CODE = Pattern.compile("[A-Z0-9]{3,10}");

    public Post {
        if (!role.isOfStaff()) {
            throw new IllegalArgumentException("A post is held by staff");
        }
        if (!isOdsCode(provider)) {
            throw new IllegalArgumentException("Not an ODS code");
        }
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("A post ends after it begins");
        }
    }

    /// From now on, for the whole provider.
    public static Post of(Role role, String provider, Instant from) {
        return new Post(role, provider, null, from, null);
    }

    public static boolean isOdsCode(String text) {
        return ODS_CODE.matcher(text).matches();
    }

    public boolean isHeldAt(Instant moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }

    /// Whether both are of one role at one provider, so that one session may act in both.
    boolean isBeside(Post other) {
        return role == other.role && provider.equals(other.provider);
    }
}
