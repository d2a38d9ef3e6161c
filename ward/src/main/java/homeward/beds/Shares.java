package homeward.beds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Of something that a ward has so much of a day, patients take their shares, by pathway: how many patients more can
/// have theirs?
///
/// @param has how much there is; null: nobody has said
/// @param words what it is, as in "6 reviews by a nurse"
/// @param of what a patient of each pathway takes; null: nobody has said
record Shares(@Nullable Integer has, String words, Function<Need, @Nullable BigDecimal> of) {

    Room left(Then then, Map<String, Need> needs, @Nullable String pathway) {
        if (pathway == null) {
            return new Room.NotKnown("nobody has said of which pathways the ward takes patients");
        }
        var need = share(needs, pathway);
        if (need == null) {
            return new Room.NotKnown("nobody has said how many " + words + " a patient of this pathway needs");
        }
        if (need.signum() == 0) {
            return new Room.NotNeeded("patients of this pathway need no " + words);
        }
        if (has == null) {
            return new Room.NotKnown("nobody has said how many " + words + " there are");
        }
        var taken = BigDecimal.ZERO;
        for (var some : then.taken().entrySet()) {
            var each = share(needs, some.getKey());
            if (each == null) {
                return new Room.NotKnown("nobody has said how many " + words + " " + patients(some.getValue())
                        + " of those who are there need");
            }
            taken = taken.add(each.multiply(BigDecimal.valueOf(some.getValue())));
        }
        int room = BigDecimal.valueOf(has)
                .subtract(taken)
                .divide(need, 0, RoundingMode.FLOOR)
                .intValueExact();
        return new Room.For(
                room, has + " " + words + ", " + plain(taken) + " taken, " + plain(need) + " for each more");
    }

    private @Nullable BigDecimal share(Map<String, Need> needs, String pathway) {
        var need = needs.get(pathway);
        return need == null ? null : of.apply(need);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    static String patients(int patients) {
        return patients == 1 ? "1 patient" : patients + " patients";
    }
}
