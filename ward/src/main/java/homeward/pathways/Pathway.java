package homeward.pathways;

import homeward.vocabulary.PathwayVersion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A kind of illness for which virtual wards take patients, by one version of the rules.
///
/// @param title as people say it
/// @param from the first day, in London, on which patients are admitted to it
/// @param until the first day on which none is any more; null while nobody has said so
public record Pathway(
        PathwayVersion version,
        String title,
        LocalDate from,
        @Nullable LocalDate until) {
    public Pathway {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A pathway has a title");
        }
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("A pathway ends after it begins");
        }
    }

    /// The same for every version.
    public String code() {
        return version.code();
    }

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
