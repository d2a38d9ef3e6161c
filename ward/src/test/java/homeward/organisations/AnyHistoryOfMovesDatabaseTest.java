package homeward.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeward.plumbing.BrokenConstraint;
import homeward.plumbing.RealDatabase;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whatever is moved, renamed, added and abolished, on whatever days and in whatever order: the map stays one.
class AnyHistoryOfMovesDatabaseTest {
    @RegisterExtension
    static final RealDatabase database = RealDatabase.fresh();

    private static final LocalDate FIRST = LocalDate.parse("2022-07-01");
    private static final int DAYS = 2_000;
    private static final int STEPS = 400;
    private static final int LOOK_EVERY = 20;
    private static final int WARDS = 24;

    private final ChangeOrganisations change = ChangeOrganisations.in(database.source());
    private final FindAreas areas = FindAreas.in(database.source());
    private final List<String> regions = new ArrayList<>();
    private final List<String> boards = new ArrayList<>();
    private final List<String> providers = new ArrayList<>();
    private int done;
    private int refused;

    @Test
    void leaves_everybody_one_parent_on_each_day_and_loses_no_ward() {
        long seed = Long.getLong("homeward.seed", 20_261_122L);
        var chance = new Random(seed);
        begin();
        int looks = 0;
        for (int step = 1; step <= STEPS; step++) {
            step(chance, step);
            if (step % LOOK_EVERY == 0) {
                for (int look = 0; look < 5; look++) {
                    look(day(chance));
                    looks++;
                }
                look(FIRST);
            }
        }
        System.out.printf("Moves: %d done, %d refused, %d looks, seed %d%n", done, refused, looks, seed);
        assertThat(done).isGreaterThan(STEPS / 4);
        assertThat(refused).isPositive();
    }

    private void begin() {
        for (int i = 0; i < 4; i++) {
            regions.add("YR" + i);
            change.add(AreaKind.REGION, "YR" + i, "Region " + i, Area.ENGLAND, null);
        }
        for (int i = 0; i < 8; i++) {
            boards.add("QB" + i);
            change.add(AreaKind.CARE_BOARD, "QB" + i, "Board " + i, regions.get(i % 4), FIRST);
        }
        var keep = KeepProviders.in(database.source());
        var wards = new Wards(JdbcClient.create(database.source()));
        for (int i = 0; i < 12; i++) {
            providers.add("RP" + i);
            keep.keep(new Provider(new OdsCode("RP" + i), "Trust " + i, i == 0 ? null : new OdsCode("QB" + i % 8)));
        }
        for (int i = 0; i < WARDS; i++) {
            wards.keep(new Ward(new WardId("ward-" + i), "Ward " + i, new OdsCode("RP" + i % 12)));
        }
    }

    private void step(Random chance, int step) {
        var from = day(chance);
        var came = switch (chance.nextInt(12)) {
            case 0 -> {
                boards.add("QN" + step);
                yield change.add(AreaKind.CARE_BOARD, "QN" + step, "New " + step, any(chance, regions), from);
            }
            case 1, 2 -> change.abolish(any(chance, boards), heirs(chance), from, "a test");
            case 3 -> change.rename(any(chance, boards), "Renamed " + step, from);
            case 4, 5, 6 -> change.move(any(chance, boards), any(chance, regions), from);
            case 7 -> change.move(any(chance, regions), any(chance, boards), from);
            default -> change.move(any(chance, providers), any(chance, boards), from);
        };
        if (came instanceof Change.Done) {
            done++;
        } else {
            refused++;
        }
    }

    private void look(LocalDate day) {
        var seen = new HashSet<String>();
        var inBoards = new HashSet<WardId>();
        int perRegion = 0;
        for (var region : areas.children(Area.ENGLAND, day)) {
            assertThat(seen.add(region.code())).isTrue();
            perRegion += areas.wardsWithin(region.code(), day).size();
            for (var board : areas.children(region.code(), day)) {
                if (board.kind() == AreaKind.CARE_BOARD) {
                    assertThat(seen.add(board.code()))
                            .as("%s on %s", board, day)
                            .isTrue();
                    var wards = areas.wardsWithin(board.code(), day);
                    wards.forEach(ward -> assertThat(inBoards.add(ward)).isTrue());
                    wards.forEach(ward -> assertThat(
                                    areas.ancestors(ward, day).stream().map(Area::code))
                            .containsSubsequence(board.code(), region.code(), Area.ENGLAND));
                }
            }
        }
        var live = boards.stream()
                .filter(board -> areas.find(board, day).isPresent())
                .toList();
        assertThat(seen).containsAll(live).containsAll(regions);
        assertThat(areas.wardsWithin(Area.ENGLAND, day)).hasSize(WARDS);
        assertThat(perRegion).isEqualTo(WARDS);
    }

    private List<String> heirs(Random chance) {
        return chance.nextInt(4) == 0
                ? List.of(any(chance, boards), any(chance, boards))
                : List.of(any(chance, boards));
    }

    private static LocalDate day(Random chance) {
        return FIRST.plusDays(chance.nextInt(DAYS));
    }

    private static String any(Random chance, List<String> of) {
        return of.get(chance.nextInt(of.size()));
    }

    @Test
    void cannot_give_two_parents_at_once_or_go_in_a_circle_or_leave_a_board_without_one() {
        change.add(AreaKind.REGION, "YZ1", "Region", Area.ENGLAND, null);
        change.add(AreaKind.CARE_BOARD, "QZ1", "Board", "YZ1", FIRST);
        refusesAs("one_parent_at_a_time", """
                insert into organisations.belonging select child_no, child_kind, parent_no, parent_kind, '[2023-01-01,)'
                from organisations.belonging join organisations.organisation on organisation_no = child_no
                where code = 'QZ1'
                """);
        refusesAs("goes_upwards", """
                insert into organisations.belonging
                select parent_no, parent_kind, child_no, child_kind, '[2023-01-01,)'
                from organisations.belonging join organisations.organisation on organisation_no = child_no
                where code = 'QZ1'
                """);
        refusesAs("a_parent_on_each_day", """
                update organisations.belonging set during = '[2022-07-01,2024-01-01)' where child_no =
                    (select organisation_no from organisations.organisation where code = 'QZ1')
                """);
        refusesAs("parent_lives", """
                update organisations.organisation set life = '(,2024-01-01)' where code = 'ENGLAND'
                """);
    }

    private static void refusesAs(String constraint, String sql) {
        assertThatThrownBy(() -> database.jdbc().sql(sql).update())
                .isInstanceOfSatisfying(
                        DataIntegrityViolationException.class,
                        refused -> assertThat(BrokenConstraint.in(refused)).isEqualTo(constraint));
    }
}
