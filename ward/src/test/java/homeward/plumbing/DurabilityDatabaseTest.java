package homeward.plumbing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DurabilityDatabaseTest {
    @RegisterExtension
    static final RealDatabase database = RealDatabase.fresh();

    @Test
    void refuses_to_run_where_an_answer_does_not_wait_for_the_disk() {
        var hasty = at(database.place().url() + "?options=-c%20synchronous_commit=off");
        assertThatThrownBy(() -> Database.open(hasty))
                .isInstanceOf(CannotStart.class)
                .hasMessage("This PostgreSQL may lose readings that were acknowledged: synchronous_commit is off.");
    }

    @Test
    void refuses_to_run_on_tables_that_are_behind() {
        database.jdbc().sql("create database empty").update();
        var empty = at(database.place().url().replaceFirst("/[^/]+$", "/empty"));
        assertThatThrownBy(() -> Database.open(empty))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("behind this version of Homeward");
    }

    private static DatabasePlace at(String url) {
        return new DatabasePlace.Elsewhere(url, database.place().logins(), false);
    }
}
