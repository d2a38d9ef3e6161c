package homeward.stays;

import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The course of one stay, as its standing entries tell it: a pure fold. The database makes its spans by the same
/// rule, and a test compares the two over random histories.
public final class Course {
    private final List<Span> spans;
    private final Stage stage;

    private Course(List<Span> spans, Stage stage) {
        this.spans = List.copyOf(spans);
        this.stage = stage;
    }

    /// What happened, and when.
    ///
    /// @param number of the entry; what happened at the same moment happened in the order of the numbers
    record Move(long number, Instant at, Happening what) {
        static Move of(Entry entry) {
            return new Move(entry.number(), entry.happenedAt(), entry.what());
        }
    }

    /// What came of reading the entries.
    sealed interface Told {
        record Sound(Course course) implements Told {}

        /// Something cannot have happened where the stay was then.
        record Unsound(Move move, Stage before) implements Told {}
    }

    /// Those that no later entry corrects, and that say that something happened.
    static List<Entry> standing(List<Entry> entries) {
        var corrected = new HashSet<Long>();
        entries.stream().map(Entry::corrects).filter(Objects::nonNull).forEach(corrected::add);
        return entries.stream()
                .filter(entry ->
                        !corrected.contains(entry.number()) && !(entry.what() instanceof Happening.NeverHappened))
                .toList();
    }

    /// In the order in which it happened, whatever the order in which it was written down.
    static Told of(List<Move> moves) {
        var inOrder = moves.stream()
                .sorted(Comparator.comparing(Move::at).thenComparingLong(Move::number))
                .toList();
        if (moves.stream().noneMatch(move -> move.what() instanceof Happening.Admitted)) {
            return new Told.Sound(new Course(List.of(), Stage.NOT_BEGUN));
        }
        var spans = new ArrayList<Span>();
        var stage = Stage.NOT_BEGUN;
        @Nullable WardId ward = null;
        for (var move : inOrder) {
            var next = stage.after(move.what());
            if (next.isEmpty()) {
                return new Told.Unsound(move, stage);
            }
            ward = wardAfter(move.what(), ward);
            if (moves(move.what())) {
                end(spans, move.at());
                var presence = next.get().presence();
                if (presence.isPresent()) {
                    spans.add(new Span(Objects.requireNonNull(ward), presence.get(), move.at(), null));
                }
            }
            stage = next.get();
        }
        return new Told.Sound(new Course(spans, stage));
    }

    private static boolean moves(Happening what) {
        return !(what instanceof Happening.Expected || what instanceof Happening.HandedOver);
    }

    private static @Nullable WardId wardAfter(Happening what, @Nullable WardId before) {
        return switch (what) {
            case Happening.Admitted admitted -> admitted.ward();
            case Happening.Transferred transferred -> transferred.ward();
            default -> before;
        };
    }

    /// What lasted no time at all was nowhere.
    private static void end(List<Span> spans, Instant at) {
        if (!spans.isEmpty() && spans.getLast().until() == null) {
            var last = spans.removeLast();
            if (at.isAfter(last.from())) {
                spans.add(new Span(last.ward(), last.presence(), last.from(), at));
            }
        }
    }

    /// In order, and without gaps.
    public List<Span> spans() {
        return spans;
    }

    public Stage stage() {
        return stage;
    }

    Optional<Span> present() {
        return spans.isEmpty() || spans.getLast().until() != null ? Optional.empty() : Optional.of(spans.getLast());
    }
}
