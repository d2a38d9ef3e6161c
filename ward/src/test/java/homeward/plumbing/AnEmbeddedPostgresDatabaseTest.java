package homeward.plumbing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class AnEmbeddedPostgresDatabaseTest {
    @TempDir
    static Path folder;

    private static Database database;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        database = Database.open(new DatabasePlace.InFolder(folder));
        jdbc = looker();
        jdbc.sql("create table kept (id integer primary key)").update();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void comes_back_by_itself_with_its_data_when_its_postmaster_is_killed() throws Exception {
        jdbc.sql("insert into kept values (1)").update();
        long killed = database.embedded().pid();
        HostTools.signal(killed, "KILL");
        Condition.within(Duration.ofSeconds(60), () -> database.embedded().pid() != killed && answers());
        assertThat(kept(1)).isEqualTo(1);
    }

    @Test
    void keeps_its_data_over_a_stop_and_a_start() {
        jdbc.sql("insert into kept values (2)").update();
        database.close();
        openAgain();
        assertThat(kept(2)).isEqualTo(1);
    }

    @Test
    void starts_although_the_file_of_a_dead_server_names_a_living_stranger() throws Exception {
        jdbc.sql("insert into kept values (3)").update();
        database.close();
        Files.writeString(
                folder.resolve("cluster/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder + "\n");
        openAgain();
        assertThat(kept(3)).isEqualTo(1);
    }

    @Test
    void refuses_a_second_homeward_on_its_folder() {
        assertThatThrownBy(() -> Database.open(new DatabasePlace.InFolder(folder)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("Another Homeward is running on the data folder " + folder + ".");
        assertThat(answers()).isTrue();
    }

    @Test
    void keeps_its_passwords_from_others() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("database.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void listens_on_this_machine_only_and_writes_through_to_the_disk() {
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting("data_checksums")).isEqualTo("on");
        assertThat(Durability.faults(jdbc)).isEmpty();
    }

    @Test
    void speaks_in_utc_whatever_the_time_zone_of_the_machine() {
        assertThat(setting("TimeZone")).isEqualTo("UTC");
    }

    @Test
    void is_used_by_a_role_that_is_not_its_superuser() {
        var used = JdbcClient.create(database.source());
        assertThat(used.sql("select rolsuper from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private static void openAgain() {
        database = Database.open(new DatabasePlace.InFolder(folder));
        jdbc = looker();
    }

    /// Somebody who may make tables.
    private static JdbcClient looker() {
        var embedded = database.embedded();
        return JdbcClient.create(Pool.of(embedded.url(), embedded.superuser(), 1));
    }

    private static boolean answers() {
        try {
            return jdbc.sql("select 1").query(Integer.class).single() == 1;
        } catch (DataAccessException _) {
            return false;
        }
    }

    private static int kept(int id) {
        return jdbc.sql("select count(*) from kept where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private static String setting(String name) {
        return jdbc.sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }
}
