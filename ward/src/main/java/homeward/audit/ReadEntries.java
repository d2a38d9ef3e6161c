package homeward.audit;

import homeward.plumbing.Reach;
import homeward.vocabulary.PatientNo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the book.
@Component
public class ReadEntries {
    private final Entries entries;

    ReadEntries(Entries entries) {
        this.entries = entries;
    }

    public Optional<Entry> byNumber(long number) {
        return entries.find(number);
    }

    /// Everything that was done with one patient's record, at whatever provider, newest first: for those who were let
    /// in to that record.
    ///
    /// @param before the number of the oldest entry that was read already
    public List<Entry> about(PatientNo patient, @Nullable Long before, int limit) {
        return Reach.within(
                new Reach.Person(patient),
                () -> entries.find(EntrySearch.of(patient).before(before), limit));
    }

    /// Newest first.
    public List<Entry> find(EntrySearch search, int limit) {
        return entries.find(search, limit);
    }
}
