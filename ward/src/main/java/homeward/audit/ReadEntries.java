package homeward.audit;

import java.util.List;
import java.util.Optional;
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

    /// Newest first.
    public List<Entry> find(EntrySearch search, int limit) {
        return entries.find(search, limit);
    }
}
