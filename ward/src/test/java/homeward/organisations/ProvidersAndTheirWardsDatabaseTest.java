package homeward.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.organisations.KeepProviders.Assignment;
import homeward.organisations.KeepProviders.Kept;
import homeward.plumbing.RealDatabase;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProvidersAndTheirWardsDatabaseTest {
    @RegisterExtension
    static final RealDatabase database = RealDatabase.fresh();

    private static final OdsCode TRUST = new OdsCode("RXX");
    private static final WardId FRAILTY = new WardId("frailty");

    private final Wards wards = new Wards(JdbcClient.create(database.source()));
    private final KeepProviders providers = KeepProviders.in(database.source());

    @Test
    void a_ward_that_nobody_gave_to_a_provider_is_run_by_the_only_one() {
        wards.keep(new Ward(new WardId("heart"), "Heart failure"));
        assertThat(wards.find(new WardId("heart")).orElseThrow().provider()).isEqualTo(Provider.ONLY);
    }

    @Test
    void a_ward_stays_with_its_provider_when_it_takes_a_new_name() {
        providers.keep(new Provider(TRUST, "A trust", null));
        wards.keep(new Ward(FRAILTY, "Frailty"));
        assertThat(providers.assign(FRAILTY, TRUST)).isEqualTo(Assignment.DONE);
        assertThat(wards.keep(new Ward(FRAILTY, "Frailty at home"))).isFalse();
        wards.keep(new Ward(FRAILTY, "Frailty at home", TRUST));
        assertThat(wards.find(FRAILTY)).contains(new Ward(FRAILTY, "Frailty at home", TRUST));
    }

    @Test
    void a_provider_that_is_there_takes_the_new_name() {
        providers.keep(new Provider(new OdsCode("RYY"), "Before", null));
        providers.keep(new Provider(new OdsCode("RYY"), "After", null));
        assertThat(providers.all())
                .filteredOn(one -> one.code().equals(new OdsCode("RYY")))
                .isEqualTo(List.of(new Provider(new OdsCode("RYY"), "After", null)));
    }

    @Test
    void a_provider_takes_the_care_board_that_is_said_and_keeps_it_where_none_is() {
        var board = new OdsCode("QXX");
        var trust = new OdsCode("RWW");
        assertThat(providers.keep(new Provider(trust, "Trust", board))).isEqualTo(Kept.NO_SUCH_CARE_BOARD);
        assertThat(providers.isKnown(trust)).isFalse();
        ChangeOrganisations.in(database.source()).add(AreaKind.CARE_BOARD, "QXX", "Board", Area.ENGLAND, null);
        assertThat(providers.keep(new Provider(trust, "Trust", board))).isEqualTo(Kept.DONE);
        assertThat(providers.keep(new Provider(trust, "New name", null))).isEqualTo(Kept.DONE);
        assertThat(providers.all()).contains(new Provider(trust, "New name", board));
        assertThat(providers.isCareBoard(board)).isTrue();
    }

    @Test
    void nothing_is_given_to_a_provider_or_of_a_ward_that_is_not_there() {
        assertThat(providers.assign(FRAILTY, new OdsCode("RZZ"))).isEqualTo(Assignment.NO_SUCH_PROVIDER);
        assertThat(providers.assign(new WardId("nowhere"), Provider.ONLY)).isEqualTo(Assignment.NO_SUCH_WARD);
    }
}
