package homeward.stays;

import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says how many patients are on virtual wards, so that nobody can be known from it: to care boards of their own
/// providers, to the nation of all, and to a provider's people of theirs. Everybody else is told nothing.
@Component
public class CountPatients {
    private final Stays stays;

    CountPatients(Stays stays) {
        this.stays = stays;
    }

    /// One ward's numbers. They are rounded to the nearest 5; empty ones are hidden, because they are 1 to 7, or
    /// because the ward hides how many patients it has.
    ///
    /// @param icb null where nobody has said to which care board the provider belongs
    /// @param patients at the moment
    /// @param admitted in the seven days before
    /// @param discharged in the seven days before
    public record Count(
            @Nullable OdsCode icb,
            OdsCode provider,
            String providerName,
            WardId ward,
            String wardName,
            OptionalLong patients,
            OptionalLong admitted,
            OptionalLong discharged) {}

    /// As it was at a moment. There is no sum but of what is told here: one of the true numbers would give hidden
    /// ones away.
    public List<Count> byWard(Instant moment) {
        return stays.counted(moment);
    }
}
