package homeward.organisations;

import homeward.plumbing.Reach;
import java.util.HashSet;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Adds to the map what this version knows of England and the house does not know yet, at each start. An organisation
/// that is there, by its code or a former one, is left as it is: what was changed on screen stays.
@Component
public class LoadEngland implements SmartInitializingSingleton {
    private final Organisations organisations;
    private final TransactionOperations transactions;

    LoadEngland(Organisations organisations, TransactionOperations transactions) {
        this.organisations = organisations;
        this.transactions = transactions;
    }

    /// For programs without the whole house.
    public static LoadEngland in(DataSource source) {
        return new LoadEngland(
                new Organisations(JdbcClient.create(source)),
                new TransactionTemplate(new JdbcTransactionManager(source)));
    }

    @Override
    public void afterSingletonsInstantiated() {
        Reach.run(Reach.HOUSE, this::load);
    }

    /// How many organisations were added.
    public int load() {
        return Objects.requireNonNull(transactions.execute(_ -> added(England.asShipped())));
    }

    private int added(England england) {
        var known = organisations.everyCode();
        var added = new HashSet<String>();
        for (var one : england.organisations()) {
            if (!known.contains(one.code()) && add(one)) {
                added.add(one.code());
            }
        }
        // England itself is made with the tables.
        for (var area : england.populations()) {
            if (added.contains(area.code()) || (area.code().equals(Area.ENGLAND) && !added.isEmpty())) {
                organisations.count(
                        no(area.code()), england.populationDefinition().of(area.people()));
            }
        }
        for (var one : england.successions()) {
            if (added.contains(one.predecessor()) || added.contains(one.successor())) {
                var basis = Objects.requireNonNull(england.bases().get(one.basis()));
                organisations.succeed(no(one.predecessor()), no(one.successor()), one.from(), basis);
            }
        }
        return added.size();
    }

    /// False where another process, started at the same moment, was faster.
    private boolean add(England.Organisation one) {
        var no = organisations.add(AreaKind.of(one.kind()), one.code(), one.ons(), one.from(), one.until());
        no.ifPresent(number -> {
            organisations.call(number, one.from(), one.name());
            organisations.belong(number, no(one.parent()), null);
        });
        return no.isPresent();
    }

    private int no(String code) {
        return organisations.find(code).orElseThrow().no();
    }
}
