package homeward.stays;

import homeward.vocabulary.StayNo;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Reads the ledger, those stays that are within reach.
@Component
public class ReadLedger {
    private final LedgerEntries entries;
    private final Stays stays;

    ReadLedger(LedgerEntries entries, Stays stays) {
        this.entries = entries;
        this.stays = stays;
    }

    /// Every entry of a stay, in the order in which they were written down; those included that were corrected.
    public List<Entry> of(StayNo stay) {
        return entries.of(stay);
    }

    /// Who answers for the patient in each of the stays now.
    public Map<StayNo, Accountable> accountable(Collection<StayNo> stays) {
        return stays.isEmpty() ? Map.of() : entries.accountable(stays);
    }

    /// What stands of each of the stays now.
    public Map<StayNo, Particulars> particulars(Collection<StayNo> stays) {
        return stays.isEmpty()
                ? Map.of()
                : entries.of(stays).stream()
                        .collect(Collectors.collectingAndThen(
                                Collectors.groupingBy(Entry::stay), ReadLedger::particulars));
    }

    private static Map<StayNo, Particulars> particulars(Map<StayNo, List<Entry>> byStay) {
        return byStay.entrySet().stream()
                .flatMap(stay -> Particulars.of(stay.getValue()).stream().map(one -> Map.entry(stay.getKey(), one)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Stays that ended on this ward after a moment, the last first.
    public List<Left> leftFrom(WardId ward, Instant since) {
        return stays.leftFrom(ward, since);
    }
}
