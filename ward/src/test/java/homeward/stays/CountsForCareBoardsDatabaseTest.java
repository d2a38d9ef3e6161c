package homeward.stays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeward.organisations.Area;
import homeward.organisations.AreaKind;
import homeward.organisations.ChangeOrganisations;
import homeward.organisations.KeepProviders;
import homeward.organisations.Provider;
import homeward.plumbing.Reach;
import homeward.plumbing.RealDatabase;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.PatientNo;
import java.time.Instant;
import java.util.List;
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

    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");
    private static final Reach BOARD = new Reach.Icbs(Set.of("QAA"));

    private final CountPatients count = new CountPatients(new Stays(JdbcClient.create(database.source())));

    @BeforeAll
    static void three_providers_of_two_care_boards() {
        for (var board : List.of("QAA", "QBB")) {
            ChangeOrganisations.in(database.source()).add(AreaKind.CARE_BOARD, board, board, Area.ENGLAND, null);
        }
        var providers = KeepProviders.in(database.source());
        providers.keep(new Provider(new OdsCode("RFF"), "Five", new OdsCode("QAA")));
        providers.keep(new Provider(new OdsCode("RFO"), "Four", new OdsCode("QAA")));
        providers.keep(new Provider(new OdsCode("REL"), "Elsewhere", new OdsCode("QBB")));
        database.jdbc().sql("""
                        insert into organisations.ward (ward_id, name, provider)
                        values ('eight', 'Eight', 'RFF'), ('none', 'None', 'RFF'), ('seven', 'Seven', 'RFO'),
                            ('else', 'Else', 'REL')
                        """).update();
        database.jdbc().sql("""
                        insert into stays.span (stay_no, patient_no, presence, ward_id, admitted_at, from_at, until_at,
                            known_from, end_known_from)
                        select n, n, 'on-the-ward', case when n <= 13 then 'eight' when n <= 21 then 'seven' else 'else' end,
                            timestamptz '2026-11-01 00:00Z', timestamptz '2026-11-01 00:00Z',
                            case when n in (1, 14) then timestamptz '2026-11-20 00:00Z' end, timestamptz '2026-11-01 00:00Z',
                            case when n in (1, 14) then timestamptz '2026-11-20 00:00Z' end
                        from generate_series(1, 40) n
                        """).update();
    }

    @Test
    void are_told_to_a_care_board_of_its_own_wards_rounded_and_hidden_from_1_to_7() {
        assertThat(told(BOARD, MORNING)).containsExactly("eight 10 0 *", "none 0 0 0", "seven * * *");
    }

    @Test
    void are_those_of_the_moment_that_is_asked_for() {
        var earlier = Instant.parse("2026-11-02T08:00:00Z");
        assertThat(told(BOARD, earlier)).containsExactly("eight 15 15 0", "none 0 0 0", "seven 10 10 0");
    }

    @Test
    void are_told_to_the_nation_of_everybody() {
        assertThat(told(new Reach.Nation(), MORNING)).hasSize(4).contains("else 20 0 0");
    }

    @Test
    void are_told_to_a_providers_people_of_their_own_wards() {
        assertThat(told(new Reach.Providers(Set.of("RFF")), MORNING)).containsExactly("eight 10 0 *", "none 0 0 0");
        assertThat(told(new Reach.Wards("RFF", Set.of("none")), MORNING)).containsExactly("none 0 0 0");
        assertThat(told(new Reach.Wards("RFO", Set.of("none")), MORNING)).isEmpty();
    }

    @Test
    void are_told_to_nobody_else() {
        for (var other : Set.of(Reach.NOBODY, new Reach.Person(new PatientNo(1)), new Reach.Offices(Set.of("RFF")))) {
            assertThat(told(other, MORNING)).isEmpty();
        }
        assertThatThrownBy(() -> count.byWard(MORNING)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void are_each_hidden_from_1_to_7_and_otherwise_rounded_to_the_nearest_five() {
        var published = database.jdbc()
                .sql("select coalesce(plumbing.published(n)::text, '*') from generate_series(0, 22) n order by n")
                .query(String.class)
                .list();
        assertThat(String.join(" ", published))
                .isEqualTo("0 * * * * * * * 10 10 10 10 10 15 15 15 15 15 20 20 20 20 20");
    }

    private List<String> told(Reach reach, Instant moment) {
        return Reach.within(reach, () -> count.byWard(moment)).stream()
                .map(one -> one.ward().value() + " " + said(one.patients()) + " " + said(one.admitted()) + " "
                        + said(one.discharged()))
                .toList();
    }

    private static String said(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "*";
    }

    @Test
    void come_without_a_row_of_anybody() {
        assertThat(Reach.within(
                        BOARD,
                        () -> JdbcClient.create(database.source())
                                .sql("select count(*) from stays.span")
                                .query((row, _) -> row.getLong(1))
                                .single()))
                .isZero();
    }

    @Test
    void are_not_to_be_had_by_the_owner_without_being_asked_by_one_of_these() {
        try (var owner = database.asTheOwner()) {
            assertThat(JdbcClient.create(owner)
                            .sql("select count(*) from stays.span")
                            .query((row, _) -> row.getLong(1))
                            .single())
                    .isZero();
        }
    }
}
