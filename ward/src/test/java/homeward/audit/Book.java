package homeward.audit;

import homeward.vocabulary.Actor;
import homeward.vocabulary.PatientNo;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What stands in the audit, for tests that look behind the pages.
public final class Book {
    private final Entries entries;

    public Book(JdbcClient database) {
        entries = new Entries(database);
    }

    /// Everything, newest first.
    public List<Entry> all() {
        return entries.find(EntrySearch.ALL, 100_000);
    }

    /// The entries since a number, oldest first.
    public List<Entry> since(long number) {
        return all().reversed().stream()
                .filter(entry -> entry.number() > number)
                .toList();
    }

    /// The number of the newest entry; 0 before the first.
    public long newest() {
        return entries.find(EntrySearch.ALL, 1).stream()
                .mapToLong(Entry::number)
                .max()
                .orElse(0);
    }

    /// Somebody looked at these patients.
    static Done looked(String username, int... patients) {
        var doer = new Doer(new Actor(username, "Test " + username), "nurse", Doer.HOUSE);
        var seen = Arrays.stream(patients).mapToObj(PatientNo::new).toList();
        return Done.of(new Origin(doer, Deed.PATIENT_READ, "GET /patients/{id}"), null, seen);
    }
}
