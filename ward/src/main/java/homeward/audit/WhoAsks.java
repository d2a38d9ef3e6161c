package homeward.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Tells who is behind a request. Filled by the room that knows who works here.
public interface WhoAsks {

    /// Empty for somebody who has not said who they are.
    Optional<Doer> of(HttpServletRequest request);
}
