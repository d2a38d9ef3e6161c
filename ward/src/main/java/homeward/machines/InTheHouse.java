package homeward.machines;

import homeward.plumbing.Reach;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Does a piece of work on the machines' tables in one transaction, within the house's reach: who asks is only known
/// afterwards, and nobody's request looks into these tables.
@Component
final class InTheHouse {
    private final TransactionTemplate transaction;

    @Autowired
    InTheHouse(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /// For programs without the whole house.
    static InTheHouse with(DataSource source) {
        return new InTheHouse(new JdbcTransactionManager(source));
    }

    <T> T does(Supplier<T> work) {
        return doesOrNothing(() -> Optional.of(work.get())).orElseThrow();
    }

    /// The same, where nothing is kept when nothing comes of it.
    <T> Optional<T> doesOrNothing(Supplier<Optional<T>> work) {
        var done = new AtomicReference<Optional<T>>(Optional.empty());
        Reach.run(
                Reach.HOUSE,
                () -> transaction.executeWithoutResult(status -> {
                    done.set(work.get());
                    if (done.get().isEmpty()) {
                        status.setRollbackOnly();
                    }
                }));
        return done.get();
    }

    /// The same without a transaction, for one statement.
    static <T> T asks(Supplier<T> work) {
        return Reach.within(Reach.HOUSE, work::get);
    }
}
