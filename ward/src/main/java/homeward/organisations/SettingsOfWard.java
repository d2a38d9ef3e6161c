package homeward.organisations;

import homeward.vocabulary.OdsCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a ward is kept, with what was before and what is to come. Lists begin with the newest.
///
/// @param word what the site calls this kind of ward
/// @param closesAt from then on nobody may be there; null while nobody has said that it closes
public record SettingsOfWard(
        Ward ward,
        String word,
        @Nullable Instant closesAt,
        List<FormerName> formerNames,
        List<FormerProvider> formerProviders,
        List<LeadFrom> leads,
        List<CatchmentFrom> catchments,
        WardWeek week) {
    public SettingsOfWard {
        formerNames = List.copyOf(formerNames);
        formerProviders = List.copyOf(formerProviders);
        leads = List.copyOf(leads);
        catchments = List.copyOf(catchments);
    }

    /// What it was called before.
    ///
    /// @param until the day on which it got another name
    public record FormerName(LocalDate until, String name, String word) {}

    /// Who ran it before.
    ///
    /// @param until the day on which another took over
    public record FormerProvider(LocalDate until, OdsCode provider) {}

    /// Who leads it since a day.
    ///
    /// @param lead null for nobody
    public record LeadFrom(LocalDate from, @Nullable Lead lead) {}

    /// Whose patients it takes since a day.
    ///
    /// @param words whose patients it takes
    public record CatchmentFrom(LocalDate from, String words) {}

    /// The words that hold on a day; empty where nobody has said any.
    public String catchmentOn(LocalDate day) {
        return catchments.stream()
                .filter(said -> !said.from().isAfter(day))
                .findFirst()
                .map(CatchmentFrom::words)
                .orElse("");
    }

    /// Null where nobody leads it on that day.
    public @Nullable Lead leadOn(LocalDate day) {
        return leads.stream()
                .filter(said -> !said.from().isAfter(day))
                .findFirst()
                .map(LeadFrom::lead)
                .orElse(null);
    }
}
