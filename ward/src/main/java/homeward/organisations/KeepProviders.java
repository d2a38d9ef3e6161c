package homeward.organisations;

import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes down who runs virtual wards here, and which ones.
@Component
public class KeepProviders {
    private final Providers providers;
    private final Organisations organisations;
    private final Wards wards;
    private final TransactionOperations transactions;

    KeepProviders(Providers providers, Organisations organisations, Wards wards, TransactionOperations transactions) {
        this.providers = providers;
        this.organisations = organisations;
        this.wards = wards;
        this.transactions = transactions;
    }

    /// For programs without the whole house.
    public static KeepProviders in(DataSource source) {
        var database = JdbcClient.create(source);
        return new KeepProviders(
                new Providers(database),
                new Organisations(database),
                new Wards(database),
                new TransactionTemplate(new JdbcTransactionManager(source)));
    }

    /// What came of keeping a provider.
    public enum Kept {
        DONE,
        NO_SUCH_CARE_BOARD
    }

    /// A provider that is there already takes the new name and care board from today on. The first board that is said
    /// is its board since the beginning of both; without one, it stays where it is.
    public Kept keep(Provider provider) {
        return Objects.requireNonNull(transactions.execute(_ -> kept(provider)));
    }

    private Kept kept(Provider provider) {
        var today = organisations.today();
        var icb = provider.icb();
        var board = icb == null ? null : organisations.find(icb.value()).orElse(null);
        if (icb != null && (board == null || board.kind() != AreaKind.CARE_BOARD || !board.livesOn(today))) {
            return Kept.NO_SUCH_CARE_BOARD;
        }
        var before = providers.find(provider.code());
        var code = provider.code().value();
        var added = organisations.add(AreaKind.PROVIDER, code, null, null, null);
        int no = added.orElseGet(() -> organisations.find(code).orElseThrow().no());
        if (before.isEmpty() || !before.get().name().equals(provider.name())) {
            organisations.call(no, added.isPresent() ? null : today, provider.name());
        }
        if (board != null
                && before.filter(known -> Objects.equals(icb, known.icb())).isEmpty()) {
            if (organisations.belongsSomewhere(no)) {
                organisations.settle(no, board.no(), today);
            } else {
                organisations.belong(no, board.no(), null);
            }
        }
        return Kept.DONE;
    }

    /// Every provider of today, by name.
    public List<Provider> all() {
        return providers.all();
    }

    /// Whether the ward is the provider's.
    public boolean runs(OdsCode provider, WardId ward) {
        return wards.find(ward)
                .filter(found -> found.provider().equals(provider))
                .isPresent();
    }

    /// Whether it runs virtual wards here.
    public boolean isKnown(OdsCode code) {
        return providers.find(code).isPresent();
    }

    /// Whether it is the care board of any that does.
    public boolean isCareBoard(OdsCode code) {
        return providers.all().stream().anyMatch(provider -> code.equals(provider.icb()));
    }

    /// What came of giving a ward to a provider.
    public enum Assignment {
        DONE,
        NO_SUCH_PROVIDER,
        NO_SUCH_WARD
    }

    /// From now on the provider's people reach the ward and its patients, and those of the one before no longer do.
    public Assignment assign(WardId ward, OdsCode provider) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            if (!isKnown(provider)) {
                return Assignment.NO_SUCH_PROVIDER;
            }
            return wards.assign(ward, provider) ? Assignment.DONE : Assignment.NO_SUCH_WARD;
        }));
    }
}
