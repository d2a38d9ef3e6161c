package homeward.organisations;

import homeward.vocabulary.OdsCode;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept providers, as they are today.
@Repository
final class Providers {
    private final JdbcClient database;

    Providers(JdbcClient database) {
        this.database = database;
    }

    Optional<Provider> find(OdsCode code) {
        return all().stream().filter(provider -> provider.code().equals(code)).findFirst();
    }

    List<Provider> all() {
        return database.sql("""
                        select ods_code, name, icb from organisations.providers_at(organisations.today())
                        order by name, ods_code
                        """)
                .query((row, _) -> {
                    var icb = row.getString(3);
                    return new Provider(
                            new OdsCode(row.getString(1)), row.getString(2), icb == null ? null : new OdsCode(icb));
                })
                .list();
    }
}
