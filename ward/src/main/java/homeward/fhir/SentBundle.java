package homeward.fhir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A Bundle as it was sent.
record SentBundle(@Nullable String resourceType, @Nullable String type, List<Entry> entries, List<Problem> problems) {

    /// One entry.
    ///
    /// @param resourceType null when there is no resource, or when it does not say
    /// @param observation what the resource says, when it is an Observation
    /// @param from where the resource begins in the message; its end is at `to`
    record Entry(
            int index,
            @Nullable String fullUrl,
            @Nullable String method,
            @Nullable String url,
            @Nullable String ifNoneExist,
            @Nullable String resourceType,
            @Nullable Said observation,
            int from,
            int to) {

        String place() {
            return "Bundle.entry[" + index + "]";
        }
    }
}
