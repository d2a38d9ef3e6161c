package homeward.plumbing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class TheWallsDatabaseTest {
    @RegisterExtension
    static final RealDatabase database = RealDatabase.fresh();

    private final Logins logins = database.place().logins();

    @Test
    void stand_around_every_table_that_is_not_named_as_being_without_patients() {
        assertThat(Walls.faults(as(logins.people()), as(logins.machinery()))).isEmpty();
        var kinds = new TreeMap<String, List<String>>(Map.of(
                "under policy", tables("c.relrowsecurity and c.relforcerowsecurity"),
                "without patients", tables("not c.relrowsecurity")));
        System.out.println("Tables: " + kinds);
        assertThat(kinds.get("without patients")).containsExactlyInAnyOrderElementsOf(Walls.WITHOUT_PATIENTS);
        assertThat(kinds.get("under policy")).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void are_missed_around_a_new_table() {
        database.jdbc().sql("create table patients.note (patient_no integer)").update();
        assertThat(Walls.faults(as(logins.people()), as(logins.machinery())))
                .containsExactly("patients.note has no forced row-level security");
        database.jdbc().sql("drop table patients.note").update();
    }

    @Test
    void are_missed_where_a_month_may_be_read_past_its_table() {
        database.jdbc()
                .sql("select monitoring.make_month('reading', '2020-05-01')")
                .query((_, _) -> 1)
                .single();
        database.jdbc()
                .sql("grant select on monitoring.reading_2020_05 to homeward_app")
                .update();
        assertThat(Walls.faults(as(logins.people()), as(logins.machinery())))
                .containsExactly("monitoring.reading_2020_05 stands open by itself, past its table's policy");
        database.jdbc()
                .sql("revoke select on monitoring.reading_2020_05 from homeward_app")
                .update();
    }

    @Test
    void do_not_hold_a_superuser_nor_the_owner_so_neither_may_be_used() {
        assertThat(Walls.faults(as(superuser()), as(logins.machinery())))
                .contains("postgres is a superuser", "postgres bypasses row-level security");
        var owner = Objects.requireNonNull(logins.owner());
        assertThatThrownBy(() -> Walls.demand(as(owner), as(logins.machinery())))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("homeward owns tables");
    }

    @Test
    void let_nobody_who_works_here_change_or_empty_a_table_or_step_around_a_policy() {
        for (var role : List.of(logins.people(), logins.machinery())) {
            for (var deed : List.of(
                    "alter table patients.patient disable row level security",
                    "truncate patients.patient",
                    "drop policy within_reach on patients.patient",
                    "set role homeward",
                    "update monitoring.reading set value = 0",
                    "delete from monitoring.reading",
                    "delete from alerts.episode",
                    "delete from patients.patient",
                    "create table patients.mine (n integer)")) {
                assertThatThrownBy(() -> as(role).sql(deed).update())
                        .as(role + ": " + deed)
                        .isInstanceOf(DataAccessException.class);
            }
        }
    }

    private Login superuser() {
        return database.superuser();
    }

    private static JdbcClient as(Login login) {
        return JdbcClient.create(new DriverManagerDataSource(database.place().url(), login.user(), login.password()));
    }

    private static List<String> tables(String which) {
        return database.jdbc()
                .sql("""
                        select c.oid::regclass::text from pg_class c
                        where c.relkind in ('r', 'p') and not c.relispartition
                            and c.relnamespace::regnamespace::text !~ '^pg_|^information_schema$|^public$' and
                        """ + which + " order by 1")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
