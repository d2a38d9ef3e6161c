package homeward.staff;

import java.time.Instant;
import java.util.List;

/// What somebody is by the rota, besides the posts with which they signed in. The room `rota` says it.
public interface OnShift {
    /// Their shifts that are on at this moment, as posts of the session's role, at whatever provider.
    List<Post> posts(SignedIn person, Instant now);
}
