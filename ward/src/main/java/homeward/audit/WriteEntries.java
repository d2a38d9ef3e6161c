package homeward.audit;

import homeward.vocabulary.PatientNo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Writes deeds into the book: changes in their own transaction, so that neither is kept without the other; looks
/// before
/// the answer goes out.
@Component
public class WriteEntries {
    private final Entries entries;

    WriteEntries(Entries entries) {
        this.entries = entries;
    }

    /// For programs without the whole house.
    public static WriteEntries in(DataSource source) {
        return new WriteEntries(new Entries(JdbcClient.create(source)));
    }

    /// A change that is made now, by whom the present request says.
    public void changed(Deed deed, Collection<PatientNo> patients, @Nullable String reason) {
        if (patients.isEmpty()) {
            return;
        }
        var from = Witness.origin();
        entries.add(List.of(Done.of(new Origin(from.doer(), deed, from.endpoint()), reason, patients)));
        Witness.present().ifPresent(WriteEntries::testifiedWhenCommitted);
    }

    /// What several senders handed in, and is committed together: one entry of each.
    public void took(Map<Origin, ? extends Collection<PatientNo>> senders) {
        entries.add(senders.entrySet().stream()
                .map(sender -> Done.of(sender.getKey(), null, sender.getValue()))
                .toList());
    }

    /// A deed of its own, such as somebody signing in.
    public void add(Done done) {
        entries.add(List.of(done));
    }

    /// What a request did, as far as nothing else has told it.
    void tell(Witness witness, int status) {
        witness.testimony(status).ifPresent(done -> {
            entries.add(List.of(done));
            witness.testified();
        });
    }

    private static void testifiedWhenCommitted(Witness witness) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            witness.testified();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                witness.testified();
            }
        });
    }
}
