package homeward.stays;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What stands of a stay beside where the patient is: who answers for them, why they came, when they are expected home.
///
/// @param grounds null where another system admitted and said nothing of them
/// @param expectedOn null while nobody has said when
/// @param stage how far the stay has come, and so what may happen next
public record Particulars(
        Accountable accountable,
        @Nullable Grounds grounds,
        @Nullable LocalDate expectedOn,
        Stage stage) {

    /// Empty for a stay that turned out never to have been.
    ///
    /// @param entries of one stay, in any order
    static Optional<Particulars> of(List<Entry> entries) {
        var inOrder = Course.standing(entries).stream()
                .sorted(Comparator.comparing(Entry::happenedAt).thenComparingLong(Entry::number))
                .toList();
        Optional<Particulars> told = Optional.empty();
        for (var entry : inOrder) {
            told = told.map(before -> before.and(entry.what())).or(() -> first(entry.what()));
        }
        return told;
    }

    private static Optional<Particulars> first(Happening what) {
        return what instanceof Happening.Admitted(var _, var accountable, var grounds)
                ? Optional.of(new Particulars(accountable, grounds, null, Stage.ON_THE_WARD))
                : Optional.empty();
    }

    private Particulars and(Happening what) {
        var next = stage.after(what).orElse(stage);
        return switch (what) {
            case Happening.Transferred(var _, var who) -> new Particulars(who, grounds, expectedOn, next);
            case Happening.HandedOver(var who) -> new Particulars(who, grounds, expectedOn, next);
            case Happening.Expected(var on) -> new Particulars(accountable, grounds, on, next);
            default -> new Particulars(accountable, grounds, expectedOn, next);
        };
    }
}
