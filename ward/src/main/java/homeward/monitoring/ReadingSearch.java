package homeward.monitoring;

import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which readings are asked for.
///
/// @param patients empty for everybody
/// @param kinds empty for every kind
/// @param from taken at or after
/// @param before taken before
public record ReadingSearch(
        Set<PatientNo> patients,
        Set<ReadingId.Kind> kinds,
        @Nullable Instant from,
        @Nullable Instant before,
        boolean newestFirst,
        int limit,
        int offset) {}
