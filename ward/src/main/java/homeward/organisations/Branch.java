package homeward.organisations;

import java.util.List;
import java.util.function.Predicate;

/// An area with all that is part of it on one day, by name.
public record Branch(Area area, List<Branch> parts) {
    public Branch {
        parts = List.copyOf(parts);
    }

    /// How many areas of a kind are anywhere within.
    public long count(AreaKind kind) {
        return count(area -> area.kind() == kind);
    }

    /// How many such areas are anywhere within, itself not counted.
    public long count(Predicate<Area> such) {
        return parts.stream()
                .mapToLong(part -> (such.test(part.area) ? 1 : 0) + part.count(such))
                .sum();
    }
}
