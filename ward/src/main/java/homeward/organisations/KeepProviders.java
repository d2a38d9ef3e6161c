package homeward.organisations;

import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down who runs virtual wards here, and which ones.
@Component
public class KeepProviders {
    private final Providers providers;
    private final Wards wards;

    KeepProviders(Providers providers, Wards wards) {
        this.providers = providers;
        this.wards = wards;
    }

    /// For programs without the whole house.
    public static KeepProviders in(DataSource source) {
        var database = JdbcClient.create(source);
        return new KeepProviders(new Providers(database), new Wards(database));
    }

    /// A provider that is there already takes the new name and care board.
    @Transactional
    public void keep(Provider provider) {
        providers.keep(provider);
    }

    /// Every provider, by name.
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
        return providers.isKnown(code);
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
    @Transactional
    public Assignment assign(WardId ward, OdsCode provider) {
        if (!providers.isKnown(provider)) {
            return Assignment.NO_SUCH_PROVIDER;
        }
        return wards.assign(ward, provider) ? Assignment.DONE : Assignment.NO_SUCH_WARD;
    }
}
