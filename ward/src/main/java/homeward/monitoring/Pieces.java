package homeward.monitoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Which piece of which block tells of which moment, by the rule of [Trace].
///
/// The blocks are laid down from the one that began last to the one that began first; each is seen only where none
/// laid before it lies. As every block begins at or before all that lie, only the nearest covered spans are looked at.
final class Pieces {
    private static final Comparator<Block> BEGAN_LAST_FIRST = Comparator.comparingLong(Block::firstMicros)
            .thenComparing(block -> block.id().fingerprint(), Long::compareUnsigned)
            .reversed();

    private final long from;
    private final long before;
    private final List<Piece> seen = new ArrayList<>();
    private final ArrayDeque<Covered> covered = new ArrayDeque<>();

    private Pieces(long from, long before) {
        this.from = from;
        this.before = before;
    }

    /// Samples `from` on and before `to` of a block.
    record Piece(Block block, int from, int to) {
        int size() {
            return to - from;
        }

        long begins() {
            return block.firstMicros() + block.samples().periodMicros() * from;
        }
    }

    private record Covered(long from, long until) {}

    /// In order of time; no two of them overlap.
    static List<Piece> of(Collection<Block> blocks, long from, long before) {
        var pieces = new Pieces(from, before);
        blocks.stream()
                .filter(block -> block.samples().size() > 0)
                .sorted(BEGAN_LAST_FIRST)
                .forEach(pieces::lay);
        pieces.seen.sort(Comparator.comparingLong(Piece::begins));
        return pieces.seen;
    }

    private void lay(Block block) {
        long begins = block.firstMicros();
        long until = block.untilMicros();
        long free = begins;
        while (!covered.isEmpty() && covered.peek().from() <= until) {
            var nearest = covered.pop();
            see(block, free, Math.min(until, nearest.from()));
            free = Math.max(free, nearest.until());
        }
        see(block, free, until);
        covered.push(new Covered(begins, Math.max(free, until)));
    }

    private void see(Block block, long opens, long closes) {
        long first = Math.max(opens, Math.max(from, block.firstMicros()));
        long last = Math.min(closes, Math.min(before, block.untilMicros()));
        if (first < last) {
            int place = block.placeOf(first);
            int end = block.placeOf(last);
            if (place < end) {
                seen.add(new Piece(block, place, end));
            }
        }
    }
}
