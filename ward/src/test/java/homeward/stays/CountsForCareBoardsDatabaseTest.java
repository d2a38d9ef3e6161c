package homeward.stays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeward.plumbing.Reach;
import homeward.plumbing.RealDatabase;
import homeward.vocabulary.OdsCode;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class CountsForCareBoardsDatabaseTest {
    @RegisterExtension
    static final RealDatabase database = RealDatabase.fresh();

    private static final Reach BOARD = new Reach.Icbs(Set.of("QAA"));

    private final CountPatients count = new CountPatients(new Stays(JdbcClient.create(database.source())));

    @BeforeAll
    static void three_providers_of_two_care_boards() {
        database.jdbc().sql("""
                        insert into organisations.provider (ods_code, name, icb)
                        values ('RFF', 'Five', 'QAA'), ('RFO', 'Four', 'QAA'), ('REL', 'Elsewhere', 'QBB')
                        """).update();
        database.jdbc().sql("""
                        insert into organisations.ward (ward_id, name, provider)
                        values ('five', 'Five', 'RFF'), ('none', 'None', 'RFF'), ('four', 'Four', 'RFO'),
                            ('else', 'Else', 'REL')
                        """).update();
        database.jdbc().sql("""
                        insert into stays.stay (patient_no, ward_id, admitted_at)
                        select n, case when n <= 5 then 'five' when n <= 9 then 'four' else 'else' end, now()
                        from generate_series(1, 20) n
                        """).update();
    }

    @Test
    void are_told_to_a_care_board_of_its_own_providers_and_hidden_below_five() {
        assertThat(Reach.within(BOARD, count::byProvider))
                .containsExactly(
                        new CountPatients.Count(new OdsCode("QAA"), new OdsCode("RFF"), "Five", 2, OptionalLong.of(5)),
                        new CountPatients.Count(
                                new OdsCode("QAA"), new OdsCode("RFO"), "Four", 1, OptionalLong.empty()));
    }

    @Test
    void are_told_to_the_nation_of_everybody() {
        assertThat(Reach.within(new Reach.Nation(), count::byProvider))
                .extracting(CountPatients.Count::provider)
                .contains(new OdsCode("RFF"), new OdsCode("RFO"), new OdsCode("REL"));
    }

    @Test
    void are_told_to_nobody_else() {
        for (var other :
                Set.of(Reach.NOBODY, new Reach.Wards("RFF", Set.of("five")), new Reach.Providers(Set.of("RFF")))) {
            assertThat(Reach.within(other, count::byProvider)).isEmpty();
        }
        assertThatThrownBy(count::byProvider).isInstanceOf(DataAccessException.class);
    }

    @Test
    void come_without_a_row_of_anybody() {
        assertThat(Reach.within(
                        BOARD,
                        () -> JdbcClient.create(database.source())
                                .sql("select count(*) from stays.stay")
                                .query((row, _) -> row.getLong(1))
                                .single()))
                .isZero();
    }

    @Test
    void are_not_to_be_had_by_the_owner_without_being_asked_by_one_of_these() {
        try (var owner = database.asTheOwner()) {
            assertThat(JdbcClient.create(owner)
                            .sql("select count(*) from stays.stay")
                            .query((row, _) -> row.getLong(1))
                            .single())
                    .isZero();
        }
    }
}
