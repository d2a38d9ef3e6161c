package homeward.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import homeward.plumbing.RealDatabase;
import homeward.vocabulary.Actor;
import homeward.vocabulary.OdsCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The map that the product comes with.
class EnglandDatabaseTest {
    private static final LocalDate FIRST = LocalDate.parse("2022-07-01");
    private static final LocalDate LAST_OF_THE_42 = LocalDate.parse("2026-03-31");
    private static final LocalDate CHANGE = LocalDate.parse("2026-04-01");

    @RegisterExtension
    static final RealDatabase database = RealDatabase.fresh();

    private final FindAreas areas = FindAreas.in(database.source());

    @BeforeAll
    static void load() {
        LoadEngland.in(database.source()).load();
    }

    @Test
    void has_seven_regions_and_42_boards_of_which_36_are_left_from_april_2026() {
        for (var day : List.of(FIRST, LAST_OF_THE_42, CHANGE)) {
            assertThat(areas.children("ENGLAND", day))
                    .filteredOn(area -> area.kind() == AreaKind.REGION)
                    .hasSize(7);
        }
        assertThat(boards(FIRST.minusDays(1))).isEmpty();
        assertThat(boards(FIRST)).hasSize(42);
        assertThat(boards(LAST_OF_THE_42)).isEqualTo(boards(FIRST));
        assertThat(boards(CHANGE)).hasSize(36);
    }

    @Test
    void lost_twelve_boards_and_won_six_whose_codes_nobody_takes_for_real_ones() {
        var gone = codes(boards(LAST_OF_THE_42));
        gone.removeAll(codes(boards(CHANGE)));
        assertThat(gone)
                .containsExactlyInAnyOrder(
                        "QMM", "QJG", "QH8", "QM7", "QHG", "QUE", "QNQ", "QU9", "QXU", "QNX", "QRV", "QMJ");
        var come = boards(CHANGE).stream().filter(Area::isProvisional).toList();
        assertThat(come).hasSize(6).allSatisfy(board -> assertThat(board.code()).hasSize(10));
        assertThat(boards(LAST_OF_THE_42)).noneMatch(Area::isProvisional);
        var heirs = database.jdbc().sql("""
                        select p.code || ' ' || s.code from organisations.succession
                        join organisations.organisation p on p.organisation_no = predecessor_no
                        join organisations.organisation s on s.organisation_no = successor_no
                        """).query(String.class).list();
        assertThat(heirs).contains("QMM PROV2604NS", "QJG PROV2604NS", "QJG PROV2604ES", "QNQ QRL");
        assertThat(heirs.stream().map(line -> line.substring(0, 3)).collect(Collectors.toSet()))
                .hasSize(12);
    }

    @Test
    void counts_as_many_people_as_its_boards_together() {
        assertThat(database.jdbc()
                        .sql("""
                                select sum(people) filter (where kind = 'care-board'),
                                    sum(people) filter (where kind = 'nation')
                                from organisations.population join organisations.organisation using (organisation_no)
                                where definition = 'gp-registered-16-plus' and counted_on = '2023-04-01'
                                """)
                        .query((row, _) -> List.of(row.getInt(1), row.getInt(2)))
                        .single())
                .containsExactly(51_396_905, 51_396_905);
    }

    @Test
    void is_loaded_once_and_leaves_alone_what_was_changed_since() {
        try (var another = RealDatabase.fresh()) {
            var load = LoadEngland.in(another.source());
            var change = ChangeOrganisations.in(another.source());
            var found = FindAreas.in(another.source());
            assertThat(load.load()).isEqualTo(7 + 42 + 6);
            change.rename("QYG", "A name typed on screen", LocalDate.parse("2025-01-01"));
            change.move("QYG", "Y63", LocalDate.parse("2025-01-01"));
            change.replaceCode("PROV2604ES", new OdsCode("QZ9"), new Actor("sam", "Sam"));
            change.add(AreaKind.PROVIDER, "RZZ", "A trust", "PROV2604ES", null);
            assertThat(load.load()).isZero();
            var day = LocalDate.parse("2026-05-01");
            assertThat(found.find("QYG", day).orElseThrow().name()).isEqualTo("A name typed on screen");
            assertThat(codes(found.children("Y63", day))).contains("QYG");
            assertThat(found.find("QYG", FIRST).orElseThrow().name()).startsWith("NHS Cheshire");
            assertThat(found.find("PROV2604ES", day)).isEqualTo(found.find("QZ9", day));
            assertThat(codes(found.children("PROV2604ES", day))).containsExactly("RZZ");
            assertThat(codes(found.children("QZ9", day))).containsExactly("RZZ");
            assertThat(found.find("QZ9", day).orElseThrow().isProvisional()).isFalse();
        }
    }

    @Test
    void says_of_every_line_where_it_is_from() {
        var england = England.asShipped();
        assertThat(england.organisations())
                .allSatisfy(one -> assertThat(england.sources()).containsKey(one.source()));
        assertThat(england.successions())
                .allSatisfy(one -> assertThat(england.bases()).containsKey(one.basis()));
    }

    @Test
    @Tag("shared")
    void is_that_of_the_published_workbooks() throws IOException {
        var lines = Files.readAllLines(shared().resolve("data/organisations/icb_2022_2026.csv"));
        var published =
                lines.stream().skip(1).map(line -> line.replace("\"", "")).collect(Collectors.toSet());
        var shipped = database.jdbc()
                .sql("""
                        select o.code, o.ons_code, organisations.name_on(o.organisation_no, '2023-07-01'), r.code,
                            organisations.name_on(r.organisation_no, '2023-07-01'), people
                        from organisations.organisation o
                        join organisations.belonging b on b.child_no = o.organisation_no and b.during @> date '2023-07-01'
                        join organisations.organisation r on r.organisation_no = b.parent_no
                        join organisations.population p on p.organisation_no = o.organisation_no
                        where o.kind = 'care-board'
                        """)
                .query((row, _) -> String.format(
                        Locale.ROOT,
                        "%s,%s,%s,%s,%s,%d",
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5).replace("North East and", "North East &"),
                        row.getInt(6)))
                .list();
        assertThat(Set.copyOf(shipped)).isEqualTo(published).hasSize(42);
    }

    private List<Area> boards(LocalDate day) {
        return areas.children("ENGLAND", day).stream()
                .flatMap(region -> areas.children(region.code(), day).stream())
                .filter(area -> area.kind() == AreaKind.CARE_BOARD)
                .toList();
    }

    private static List<String> codes(List<Area> found) {
        return new ArrayList<>(found.stream().map(Area::code).toList());
    }

    private static Path shared() {
        var found = Stream.<Path>iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(ancestor -> ancestor.resolveSibling("shared"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(found.isPresent(), "Skipped: the folder ../shared with published numbers is not here");
        return found.orElseThrow();
    }
}
