package homeward.organisations;

import homeward.organisations.Organisations.Kept;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Changes the map of organisations from a day on. What was true before that day stays.
@Component
public class ChangeOrganisations {
    private final Organisations organisations;
    private final TransactionOperations transactions;

    ChangeOrganisations(Organisations organisations, TransactionOperations transactions) {
        this.organisations = organisations;
        this.transactions = transactions;
    }

    /// For programs without the whole house.
    public static ChangeOrganisations in(DataSource source) {
        return new ChangeOrganisations(
                new Organisations(JdbcClient.create(source)),
                new TransactionTemplate(new JdbcTransactionManager(source)));
    }

    /// A new part of another.
    ///
    /// @param from null where nobody has said since when
    public Change add(AreaKind kind, String code, String name, String parent, @Nullable LocalDate from) {
        return inOneGo(() -> {
            var above = organisations.find(parent);
            if (above.isEmpty()) {
                return new Change.NoSuchOrganisation();
            }
            if (!mayBePartOf(kind, above.get().kind())) {
                return new Change.NotAParent();
            }
            if (organisations.find(code).isPresent()) {
                return new Change.CodeTaken();
            }
            var added = new Kept(0, kind, code, from, null);
            if (!covers(above.get(), added, from)) {
                return new Change.NotThenThere();
            }
            int no = organisations.add(kind, code, null, from, null).orElseThrow();
            organisations.call(no, from, name);
            organisations.belong(no, above.get().no(), from);
            return new Change.Done();
        });
    }

    private static boolean mayBePartOf(AreaKind part, AreaKind whole) {
        return switch (part) {
            case REGION -> whole == AreaKind.NATION;
            case CARE_BOARD -> whole == AreaKind.REGION || whole == AreaKind.NATION;
            case PROVIDER -> whole == AreaKind.CARE_BOARD;
            case NATION, WARD -> false;
        };
    }

    /// Whether the whole is there on each day on which the part is, from that day on. Of a provider nobody need have
    /// said it for all of its life.
    private static boolean covers(Kept whole, Kept part, @Nullable LocalDate from) {
        var first = from == null ? part.from() : from;
        boolean begins = first == null
                ? whole.from() == null || part.kind() == AreaKind.PROVIDER
                : whole.from() == null || !first.isBefore(whole.from());
        boolean goesOn =
                whole.until() == null || (part.until() != null && !part.until().isAfter(whole.until()));
        return begins && goesOn;
    }

    private Change inOneGo(Supplier<Change> change) {
        return Objects.requireNonNull(transactions.execute(_ -> change.get()));
    }
}
