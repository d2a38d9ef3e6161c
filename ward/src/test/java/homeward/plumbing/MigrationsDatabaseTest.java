package homeward.plumbing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MigrationsDatabaseTest {
    @RegisterExtension
    static final RealDatabase database = RealDatabase.fresh();

    @Test
    void leave_nothing_to_do_in_a_fresh_database() {
        assertThat(new Migrations(database.source()).pending()).isZero();
    }

    @Test
    void say_in_a_comment_what_every_table_is() {
        assertThat(database.jdbc().sql("""
                                select n.nspname || '.' || c.relname from pg_class c
                                join pg_namespace n on n.oid = c.relnamespace
                                where c.relkind in ('r', 'p') and not c.relispartition
                                  and n.nspname not in ('pg_catalog', 'information_schema', 'plumbing')
                                  and obj_description(c.oid, 'pg_class') is null
                                """).query((row, _) -> row.getString(1)).list())
                .isEmpty();
    }
}
