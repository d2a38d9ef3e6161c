package homeward.board.stay;

import homeward.organisations.FindWards;
import homeward.organisations.Ward;
import homeward.plumbing.Reach;
import homeward.stays.Entry;
import homeward.stays.Happening;
import homeward.vocabulary.WardId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells a stay as people read it. The names of the wards are nobody's record, so they are read past the reader's own
/// reach.
@Component
class TellTimeline {
    private static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing(Entry::happenedAt)
            .thenComparingLong(Entry::number)
            .reversed();

    private final FindWards findWards;
    private final FindOffered findOffered;

    TellTimeline(FindWards findWards, FindOffered findOffered) {
        this.findWards = findWards;
        this.findOffered = findOffered;
    }

    Words words(List<Entry> entries) {
        var names = entries.stream()
                .flatMap(entry -> OneStay.wardOf(entry.what()).stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::nameOf));
        return new Words(ward -> names.getOrDefault(ward, ward.value()), findOffered::title);
    }

    private String nameOf(WardId ward) {
        return Reach.within(Reach.HOUSE, () -> findWards.byId(ward))
                .map(Ward::name)
                .orElse(ward.value());
    }

    /// Newest first. What never happened is told at the entry that said it had.
    List<Line> lines(List<Entry> entries) {
        var words = words(entries);
        var corrections = entries.stream()
                .filter(entry -> entry.corrects() != null)
                .collect(Collectors.toMap(entry -> Objects.requireNonNull(entry.corrects()), Function.identity()));
        return entries.stream()
                .filter(entry -> !(entry.what() instanceof Happening.NeverHappened))
                .sorted(NEWEST_FIRST)
                .map(entry -> line(entry, corrections, words))
                .toList();
    }

    private static Line line(Entry entry, Map<Long, Entry> corrections, Words words) {
        return new Line(
                entry.number(),
                entry.happenedAt(),
                entry.recordedAt(),
                words.title(entry.what()),
                words.facts(entry.what()),
                entry.by().name(),
                entry.why(),
                entry.corrects() != null,
                instead(corrections.get(entry.number()), words));
    }

    private static Line.@Nullable Instead instead(@Nullable Entry correction, Words words) {
        return correction == null
                ? null
                : new Line.Instead(
                        words.title(correction.what()),
                        correction.happenedAt(),
                        correction.recordedAt(),
                        correction.by().name(),
                        Objects.requireNonNullElse(correction.why(), ""),
                        correction.what() instanceof Happening.NeverHappened);
    }
}
