package homeward.organisations;

import homeward.vocabulary.OdsCode;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept providers.
@Repository
final class Providers {
    private final JdbcClient database;

    Providers(JdbcClient database) {
        this.database = database;
    }

    /// Keeps a provider under its code; one already there takes what is now known.
    void keep(Provider provider) {
        database.sql("""
                        insert into organisations.provider (ods_code, name, icb) values (?, ?, ?)
                        on conflict (ods_code) do update set name = excluded.name, icb = excluded.icb
                        """)
                .param(provider.code().value())
                .param(provider.name())
                .param(Optional.ofNullable(provider.icb()).map(OdsCode::value).orElse(null))
                .update();
    }

    boolean isKnown(OdsCode code) {
        return database.sql("select exists (select 1 from organisations.provider where ods_code = ?)")
                .param(code.value())
                .query(Boolean.class)
                .single();
    }

    List<Provider> all() {
        return database.sql("select ods_code, name, icb from organisations.provider order by name, ods_code")
                .query((row, _) -> {
                    var icb = row.getString(3);
                    return new Provider(
                            new OdsCode(row.getString(1)), row.getString(2), icb == null ? null : new OdsCode(icb));
                })
                .list();
    }
}
