package homeward.stays;

import homeward.vocabulary.OdsCode;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says how many patients are on virtual wards now, for those who may know numbers and nobody's record: care boards
/// within their own, and the nation. Everybody else is told nothing.
@Component
public class CountPatients {
    private final Stays stays;

    CountPatients(Stays stays) {
        this.stays = stays;
    }

    /// One provider's.
    ///
    /// @param icb null where nobody has said to which care board it belongs
    /// @param patients empty where it is 1 to 4: from so few somebody might be known
    public record Count(@Nullable OdsCode icb, OdsCode provider, String name, long wards, OptionalLong patients) {}

    /// By care board and provider. There is no sum, from which a hidden number could be worked out.
    public List<Count> byProvider() {
        return stays.counted();
    }
}
