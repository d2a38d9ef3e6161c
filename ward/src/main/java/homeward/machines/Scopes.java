package homeward.machines;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a machine may do with which resources, of what its role may do at all.
public record Scopes(List<Scope> all) {
    /// Whatever the role allows.
    public static final Scopes ALL = new Scopes(List.of(new Scope(Scope.ALL, Set.of(Access.values()))));

    /// To send readings, and nothing else.
    public static final Scopes SENDING = new Scopes(List.of(new Scope("Observation", Set.of(Access.CREATE))));

    /// One scope for each type, by type.
    public Scopes {
        var byType = new TreeMap<String, Set<Access>>();
        all.forEach(scope -> byType.computeIfAbsent(scope.type(), _ -> EnumSet.noneOf(Access.class))
                .addAll(scope.accesses()));
        all = byType.entrySet().stream()
                .map(entry -> new Scope(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// What a text means as scopes.
    public sealed interface Read {
        record Understood(Scopes scopes) implements Read {}

        /// Nothing that is understood.
        ///
        /// @param because for who wrote it: nothing of what was written stands in it
        record Not(String because) implements Read {}
    }

    private static final int LONGEST = 1_000;

    /// Reads some scopes, with spaces between.
    public static Read read(String text) {
        if (text.length() > LONGEST) {
            return new Read.Not("Scopes have " + LONGEST + " characters at most");
        }
        var scopes = new ArrayList<Scope>();
        for (var word : text.strip().split("\\s+", -1)) {
            switch (Scope.read(word)) {
                case Scope.Read.Understood(var scope) -> scopes.add(scope);
                case Scope.Read.Not(var because) -> {
                    return new Read.Not(because);
                }
            }
        }
        return new Read.Understood(new Scopes(scopes));
    }

    boolean covers(String type, Access access) {
        return all.stream().anyMatch(scope -> scope.covers(type, access));
    }

    /// What both allow; empty where that is nothing.
    Optional<Scopes> and(Scopes others) {
        var both = all.stream()
                .flatMap(one -> others.all.stream().flatMap(other -> both(one, other).stream()))
                .toList();
        return both.isEmpty() ? Optional.empty() : Optional.of(new Scopes(both));
    }

    private static Optional<Scope> both(Scope one, Scope other) {
        boolean oneIsForAll = one.type().equals(Scope.ALL);
        if (!oneIsForAll && !other.type().equals(Scope.ALL) && !one.type().equals(other.type())) {
            return Optional.empty();
        }
        var accesses =
                one.accesses().stream().filter(other.accesses()::contains).collect(Collectors.toSet());
        return accesses.isEmpty()
                ? Optional.empty()
                : Optional.of(new Scope(oneIsForAll ? other.type() : one.type(), accesses));
    }

    /// As they are kept and told, with spaces between.
    public String written() {
        return all.stream().map(Scope::written).collect(Collectors.joining(" "));
    }
}
