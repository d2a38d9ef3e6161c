package homeward.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.plumbing.Reach;
import homeward.plumbing.RealDatabase;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class AreasOverTimeDatabaseTest {
    @RegisterExtension
    static final RealDatabase database = RealDatabase.fresh();

    private static final LocalDate DAY = LocalDate.parse("2025-06-01");
    private static final WardId FRAILTY = new WardId("frailty");
    private static final WardId HEART = new WardId("heart");
    private static final WardId LOOSE = new WardId("loose");

    private final FindAreas areas = FindAreas.in(database.source());

    @BeforeAll
    static void a_region_with_two_boards() {
        var change = ChangeOrganisations.in(database.source());
        change.add(AreaKind.REGION, "YRR", "Region", Area.ENGLAND, null);
        change.add(AreaKind.CARE_BOARD, "QAA", "Board A", "YRR", LocalDate.parse("2022-07-01"));
        change.add(AreaKind.CARE_BOARD, "QBB", "Board B", "YRR", LocalDate.parse("2022-07-01"));
        var providers = KeepProviders.in(database.source());
        providers.keep(new Provider(new OdsCode("RAA"), "Trust A", new OdsCode("QAA")));
        providers.keep(new Provider(new OdsCode("RBB"), "Trust B", new OdsCode("QBB")));
        var wards = new Wards(JdbcClient.create(database.source()));
        wards.keep(new Ward(FRAILTY, "Frailty", new OdsCode("RAA")));
        wards.keep(new Ward(HEART, "Heart", new OdsCode("RBB")));
        wards.keep(new Ward(LOOSE, "Loose"));
    }

    @Test
    void give_the_wards_within_them() {
        assertThat(areas.wardsWithin("ENGLAND", DAY)).isEqualTo(Set.of(FRAILTY, HEART, LOOSE));
        assertThat(areas.wardsWithin("YRR", DAY)).isEqualTo(Set.of(FRAILTY, HEART));
        assertThat(areas.wardsWithin("QAA", DAY)).isEqualTo(Set.of(FRAILTY));
        assertThat(areas.wardsWithin("RBB", DAY)).isEqualTo(Set.of(HEART));
        assertThat(areas.wardsWithin("heart", DAY)).isEqualTo(Set.of(HEART));
        assertThat(areas.wardsWithin("nowhere", DAY)).isEmpty();
    }

    @Test
    void are_not_there_before_they_began() {
        var before = LocalDate.parse("2022-06-30");
        assertThat(areas.find("QAA", before)).isEmpty();
        assertThat(areas.wardsWithin("QAA", before)).isEmpty();
        assertThat(areas.find("QAA", DAY)).contains(new Area(AreaKind.CARE_BOARD, "QAA", "Board A", null));
        assertThat(areas.wardsWithin("ENGLAND", before)).isEqualTo(Set.of(FRAILTY, HEART, LOOSE));
    }

    @Test
    void are_told_upwards_from_a_ward() {
        assertThat(codes(areas.ancestors(FRAILTY, DAY))).containsExactly("RAA", "QAA", "YRR", "ENGLAND");
        assertThat(codes(areas.ancestors(LOOSE, DAY))).containsExactly("HOMEWARD", "ENGLAND");
        assertThat(areas.ancestors(new WardId("nowhere"), DAY)).isEmpty();
    }

    @Test
    void are_told_downwards() {
        assertThat(codes(areas.children("ENGLAND", DAY))).containsExactly("YRR", "HOMEWARD");
        assertThat(codes(areas.children("YRR", DAY))).containsExactly("QAA", "QBB");
        assertThat(codes(areas.children("QAA", DAY))).containsExactly("RAA");
        assertThat(codes(areas.children("RAA", DAY))).containsExactly("frailty");
    }

    @Test
    void show_nobody_the_wards_of_another() {
        Reach.run(new Reach.Providers(Set.of("RAA")), () -> {
            assertThat(areas.wardsWithin("ENGLAND", DAY)).isEqualTo(Set.of(FRAILTY));
            assertThat(codes(areas.children("RBB", DAY))).isEmpty();
            assertThat(areas.find("heart", DAY)).isEmpty();
            assertThat(areas.ancestors(HEART, DAY)).isEmpty();
        });
    }

    private static List<String> codes(List<Area> found) {
        return found.stream().map(Area::code).toList();
    }
}
