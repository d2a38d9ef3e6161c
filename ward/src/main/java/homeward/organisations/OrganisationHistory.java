package homeward.organisations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is known of an organisation over time. Lists begin with the oldest.
///
/// @param from its first day; null where nobody has said since when
/// @param until the first day after its last; null while it goes on
public record OrganisationHistory(
        AreaKind kind,
        String code,
        @Nullable String onsCode,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<Named> names,
        List<PartOf> parents,
        List<Succession> predecessors,
        List<Succession> successors,
        List<String> formerCodes,
        List<Population> populations) {
    public OrganisationHistory {
        names = List.copyOf(names);
        parents = List.copyOf(parents);
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
        formerCodes = List.copyOf(formerCodes);
        populations = List.copyOf(populations);
    }

    /// What it is called since a day.
    ///
    /// @param from null for its beginning
    public record Named(@Nullable LocalDate from, String name) {}

    /// What it is part of, from when to when.
    ///
    /// @param until the first day on which it no longer is; null while it goes on
    public record PartOf(@Nullable LocalDate from, @Nullable LocalDate until, String code, String name) {}

    /// Who took over, or from whom.
    ///
    /// @param basis how it is known
    public record Succession(LocalDate from, String code, String name, String basis) {}

    /// The name on a day, or the first one for a day before it.
    public String nameOn(LocalDate day) {
        return names.stream()
                .filter(named -> named.from() == null || !named.from().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(names.getFirst())
                .name();
    }

    public boolean livesOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
}
