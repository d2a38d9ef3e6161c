package homeward.audit;

import homeward.plumbing.RealDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Forty entries, sealed, with their head told to a file; and somebody with the run of the database.
final class SealedBook implements AutoCloseable {
    static final int ENTRIES = 40;
    static final Done RE_SEAL = new Done(
            new Origin(Doer.MACHINERY, Deed.RE_SEAL, "audit re-seal"),
            Done.ADMINISTRATION,
            "Restored to ten o'clock",
            Outcome.DONE,
            null,
            List.of());

    final RealDatabase database = RealDatabase.fresh();
    final Entries entries = new Entries(database.jdbc());
    final Links links = new Links(database.jdbc());
    final Path file;
    final SealEntries seal;

    SealedBook(Path folder) {
        file = folder.resolve("heads.jsonl");
        seal = sealer();
        note(ENTRIES);
        seal.seal();
        seal.tellHeads(true);
    }

    SealEntries sealer() {
        return new SealEntries(links, new Heads(file), Duration.ofMinutes(5), transactions());
    }

    /// On the connections of [#links]: with others, nothing would be held together.
    TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(database.pastEveryPolicy()));
    }

    void note(int count) {
        IntStream.range(0, count).forEach(i -> entries.add(List.of(Book.looked("nurse-" + i % 3, i))));
    }

    VerifyAudit.Verdict verdict() {
        return verdict(Heads.read(file));
    }

    VerifyAudit.Verdict verdict(List<Head> heads) {
        return new VerifyAudit(links).verify(heads, _ -> {});
    }

    /// Past the triggers, as only the tables' owner and a superuser can.
    void asTheirOwner(String... statements) {
        try (var connection = database.pastEveryPolicy().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table audit.entry disable trigger user");
            statement.execute("alter table audit.link disable trigger user");
            for (var sql : statements) {
                statement.execute(sql);
            }
            statement.execute("alter table audit.entry enable trigger user");
            statement.execute("alter table audit.link enable trigger user");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
